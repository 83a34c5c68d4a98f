#include "similar/groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <tuple>

#include "similar/faults.hpp"
#include "similar/neighbours.hpp"

namespace kanban {
namespace {

constexpr std::size_t kNearest = 50;
constexpr double kPlaces = 1e6;

// Strings as numbers, from 1 on.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) {
    return numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(numbers_.size()) + 1)
        .first->second;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_ = {};
};

void sort_keys(Weights& weights) {
  std::sort(weights.begin(), weights.end(),
            [](const Weighed& a, const Weighed& b) { return a.key < b.key; });
  weights.erase(std::unique(weights.begin(), weights.end()), weights.end());
}

// Makes a cluster of each card.
class ClusterMaker {
 public:
  explicit ClusterMaker(const Likenesses& likenesses)
      : likenesses_(likenesses), faults_(faults_of(likenesses.signatures())) {
    for (const CardFile* file : likenesses.cards())
      first_ = std::min(first_, file->card.created.seconds);
    find_apart();
  }

  Cluster of(std::size_t place) {
    const Card& card = likenesses_.cards()[place]->card;
    Cluster one;
    one.cards = {place};
    one.words = likenesses_.corpus().words_of(place);
    const std::int64_t days = (card.created.seconds - first_) / kSecondsPerDay;
    one.days = {{static_cast<std::uint32_t>(days), 1}};
    if (card.has(Field::product)) one.products = {{products_.of(card.text(Field::product)), 1}};
    for (const std::string& label : card.list(Field::labels))
      one.labels.push_back({labels_.of(label), 1});
    for (const std::uint32_t fault : faults_[place]) one.signatures.push_back({fault, 1});
    if (const auto apart = apart_.find(card.id()); apart != apart_.end()) one.apart = apart->second;
    sort_keys(one.labels);
    sort_keys(one.signatures);
    sort_keys(one.apart);
    return one;
  }

 private:
  // A key for each two that a person told apart, and for each problem that joins cards already.
  void find_apart() {
    Numbers keys;
    for (const CardFile* file : likenesses_.cards()) {
      const Card& card = file->card;
      const std::string id(card.id());
      for (const std::string& other : card.list(Field::not_same)) {
        const std::uint32_t key = keys.of(std::min(id, other) + "\n" + std::max(id, other));
        apart_[id].push_back({key, 1});
        apart_[other].push_back({key, 1});
      }
      if (card.has(Field::problem)) {
        const std::string problem(card.text(Field::problem));
        apart_[id].push_back({keys.of(problem), 1});
        apart_[problem].push_back({keys.of(problem), 1});
      }
      for (const std::string& other : card.list(Field::gathers)) {
        apart_[id].push_back({keys.of(id), 1});
        apart_[other].push_back({keys.of(id), 1});
      }
    }
  }

  const Likenesses& likenesses_;
  std::vector<std::vector<std::uint32_t>> faults_;
  std::int64_t first_ = std::numeric_limits<std::int64_t>::max();
  Numbers products_ = {};
  Numbers labels_ = {};
  std::map<std::string, Weights, std::less<>> apart_ = {};
};

// Cards that say the same in every way but when.
struct SaysLess {
  bool operator()(const Cluster* a, const Cluster* b) const {
    for (const auto part : {&Cluster::words, &Cluster::products, &Cluster::labels,
                            &Cluster::signatures, &Cluster::apart}) {
      const auto less = [](const Weighed& left, const Weighed& right) {
        return std::tie(left.key, left.weight) < std::tie(right.key, right.weight);
      };
      const Weights& left = a->*part;
      const Weights& right = b->*part;
      if (std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(), less))
        return true;
      if (left != right) return false;
    }
    return false;
  }
};

// One cluster of the cards that say the same, by the first of each.
std::vector<Cluster> joined_equals(const std::vector<Cluster>& singles, double least) {
  std::map<const Cluster*, std::size_t, SaysLess> known;
  std::vector<Cluster> clusters;
  for (const Cluster& one : singles) {
    const auto [found, is_new] = known.try_emplace(&one, clusters.size());
    const bool joins = !is_new && may_join(clusters[found->second], one) &&
                       likeness(clusters[found->second], one) >= least;
    if (joins) {
      join(clusters[found->second], one);
    } else {
      clusters.push_back(one);
    }
  }
  return clusters;
}

// Joins pairs of clusters, the most alike first. A cluster is named by its first one.
class Joining {
 public:
  Joining(std::vector<Cluster> clusters, double least)
      : clusters_(std::move(clusters)), least_(least), above_(clusters_.size()) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }

  // Whether any two were joined.
  bool run(const std::vector<NearPair>& pairs) {
    for (const NearPair& pair : pairs) offer(pair.first, pair.second, pair.likeness);
    bool any = false;
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      const std::size_t a = name_of(best.first);
      const std::size_t b = name_of(best.second);
      if (a == b) continue;
      if (clusters_[a].cards.size() + clusters_[b].cards.size() != best.cards) {
        offer_again(std::min(a, b), std::max(a, b));
        continue;
      }
      if (!may_join(clusters_[a], clusters_[b])) continue;
      join(clusters_[a], std::move(clusters_[b]));
      clusters_[b] = {};
      above_[b] = a;
      any = true;
    }
    return any;
  }

  std::vector<Cluster> take() {
    std::erase_if(clusters_, [](const Cluster& cluster) { return cluster.cards.empty(); });
    return std::move(clusters_);
  }

 private:
  struct Offer {
    double likeness = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t cards = 0;  // of both, when it was made

    // The queue gives the largest: the most alike, then the clusters that come first.
    friend bool operator<(const Offer& a, const Offer& b) {
      return std::tuple(a.likeness, b.first, b.second) < std::tuple(b.likeness, a.first, a.second);
    }
  };

  std::size_t name_of(std::size_t cluster) {
    while (above_[cluster] != cluster) {
      above_[cluster] = above_[above_[cluster]];
      cluster = above_[cluster];
    }
    return cluster;
  }

  void offer(std::size_t a, std::size_t b, double likeness) {
    if (likeness >= least_)
      offers_.push({likeness, a, b, clusters_[a].cards.size() + clusters_[b].cards.size()});
  }

  // The mean of two is never more than the larger, so an offer of what they were is soon enough to
  // ask anew; once for the two as they are.
  void offer_again(std::size_t a, std::size_t b) {
    const std::size_t cards = clusters_[a].cards.size() + clusters_[b].cards.size();
    if (asked_.emplace(a, b, cards).second) offer(a, b, likeness(clusters_[a], clusters_[b]));
  }

  std::vector<Cluster> clusters_;
  double least_;
  std::vector<std::size_t>
      above_;  // the cluster that each was joined to; itself for one that was not
  std::priority_queue<Offer> offers_ = {};
  std::set<std::tuple<std::size_t, std::size_t, std::size_t>> asked_ = {};
};

std::vector<std::size_t> places_by_id(const Likenesses& likenesses) {
  std::vector<std::size_t> places(likenesses.cards().size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return likenesses.cards()[a]->card.id() < likenesses.cards()[b]->card.id();
  });
  return places;
}

// What all have; empty where they have none in common.
std::string common_signature(const Likenesses& likenesses, const std::vector<std::size_t>& places) {
  const auto& traces = likenesses.signatures();
  std::string common;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const std::string one = same_signature(traces[places.front()], traces[places[i]]);
    if (one.empty() || (i > 1 && one != common)) return {};
    common = one;
  }
  return common;
}

CardGroup group_of(const Likenesses& likenesses, const Cluster& cluster) {
  CardGroup group;
  for (const std::size_t place : cluster.cards) group.cards.push_back(likenesses.cards()[place]);
  if (cluster.cards.size() < 2) return group;
  group.score = std::round(mean_likeness(cluster) * kPlaces) / kPlaces;
  group.signature = common_signature(likenesses, cluster.cards);
  group.words = likenesses.common_words(cluster.cards);
  return group;
}

bool first_by_id(const CardFile* a, const CardFile* b) { return a->card.id() < b->card.id(); }

}  // namespace

std::vector<CardGroup> groups_of(const Likenesses& likenesses, double least) {
  ClusterMaker maker(likenesses);
  std::vector<Cluster> clusters;
  for (const std::size_t place : places_by_id(likenesses)) clusters.push_back(maker.of(place));
  clusters = joined_equals(clusters, least);
  for (bool again = true; again;) {
    const NearPairs near = near_pairs(clusters, least, kNearest);
    Joining joining(std::move(clusters), least);
    // Among very many that are all alike some were left out, and are asked about as groups.
    again = joining.run(near.pairs) && !near.all;
    clusters = joining.take();
  }
  std::vector<CardGroup> groups;
  for (const Cluster& cluster : clusters) {
    if (cluster.cards.size() < 2) continue;
    CardGroup group = group_of(likenesses, cluster);
    std::sort(group.cards.begin(), group.cards.end(), first_by_id);
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(), [](const CardGroup& a, const CardGroup& b) {
    return first_by_id(a.cards.front(), b.cards.front());
  });
  return groups;
}

}  // namespace kanban
