#include "similar/groups.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace kanban {
namespace {

constexpr std::size_t kNearest = 50;

struct Edge {
  std::size_t other = 0;
  double score = 0;
};

// For each card its nearest neighbours of at least `least`, both ways.
std::vector<std::vector<Edge>> near_pairs(const Likenesses& likenesses, double least) {
  std::vector<std::vector<Edge>> near(likenesses.cards().size());
  CorpusIndex index(likenesses.corpus());
  for (std::size_t a = 0; a < near.size(); ++a) {
    for (const std::size_t b : likenesses.perhaps_after(index, a, least)) {
      const double score = likenesses.score(a, b);
      if (score < least || !likenesses.may_be_same(a, b)) continue;
      near[a].push_back({b, score});
      near[b].push_back({a, score});
    }
  }
  for (std::vector<Edge>& edges : near) {
    std::stable_sort(edges.begin(), edges.end(),
                     [](const Edge& a, const Edge& b) { return a.score > b.score; });
    if (edges.size() > kNearest) edges.resize(kNearest);
  }
  return near;
}

// Groups while they are joined. A group is named by its first card.
class Joining {
 public:
  Joining(const Likenesses& likenesses, double least) : likenesses_(likenesses), least_(least) {
    const auto near = near_pairs(likenesses, least);
    for (std::size_t a = 0; a < near.size(); ++a) {
      for (const Edge& edge : near[a]) {
        links_[a][edge.other] = edge.score;
        links_[edge.other][a] = edge.score;
      }
      if (!near[a].empty()) members_[a] = {a};
    }
    for (const auto& [a, others] : links_) {
      for (const auto& [b, score] : others) offer(a, b, score);
    }
  }

  std::vector<CardGroup> run() {
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      if (is_current(best)) join(best.first, best.second);
    }
    std::vector<CardGroup> groups;
    for (const auto& [name, places] : members_) {
      if (places.size() > 1) groups.push_back(group_of(places));
    }
    return groups;
  }

 private:
  struct Offer {
    double score = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t cards = 0;  // of both, when it was made

    // The queue gives the largest: the best score, then the cards that come first.
    friend bool operator<(const Offer& a, const Offer& b) {
      return std::tuple(a.score, b.first, b.second) < std::tuple(b.score, a.first, a.second);
    }
  };

  void offer(std::size_t a, std::size_t b, double score) {
    if (a < b && score >= least_)
      offers_.push({score, a, b, members_[a].size() + members_[b].size()});
  }

  bool is_current(const Offer& offer) const {
    const auto a = members_.find(offer.first);
    const auto b = members_.find(offer.second);
    return a != members_.end() && b != members_.end() &&
           a->second.size() + b->second.size() == offer.cards;
  }

  // The mean over all pairs; 0 where a person told two of them apart.
  double linkage(std::size_t a, std::size_t b) const {
    double sum = 0;
    const auto& left = members_.find(a)->second;
    const auto& right = members_.find(b)->second;
    for (const std::size_t x : left) {
      for (const std::size_t y : right) {
        if (!likenesses_.may_be_same(x, y)) return 0;
        sum += likenesses_.score(std::min(x, y), std::max(x, y));
      }
    }
    return sum / static_cast<double>(left.size() * right.size());
  }

  void join(std::size_t a, std::size_t b) {
    auto& places = members_[a];
    places.insert(places.end(), members_[b].begin(), members_[b].end());
    std::sort(places.begin(), places.end());
    members_.erase(b);
    for (const auto& [other, score] : links_[b]) {
      links_[other].erase(b);
      if (other != a) links_[a][other] = 0;
    }
    links_.erase(b);
    for (auto& [other, score] : links_[a]) {
      score = linkage(a, other);
      links_[other][a] = score;
      offer(std::min(a, other), std::max(a, other), score);
    }
  }

  CardGroup group_of(const std::vector<std::size_t>& places) const {
    CardGroup group;
    double sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      group.cards.push_back(likenesses_.cards()[places[i]]);
      for (std::size_t j = i + 1; j < places.size(); ++j)
        sum += likenesses_.score(places[i], places[j]);
    }
    group.score = sum / static_cast<double>(places.size() * (places.size() - 1) / 2);
    group.words = likenesses_.shared_words(places);
    return group;
  }

  const Likenesses& likenesses_;
  double least_;
  std::map<std::size_t, std::vector<std::size_t>> members_ = {};
  std::map<std::size_t, std::map<std::size_t, double>> links_ = {};
  std::priority_queue<Offer> offers_ = {};
};

}  // namespace

std::vector<CardGroup> groups_of(const Likenesses& likenesses, double least) {
  return Joining(likenesses, least).run();
}

}  // namespace kanban
