#include "similar/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kanban {
namespace {

// The most that days, products and labels make of a cosine.
constexpr double kMostMade = 1.2 * 1.2;
constexpr double kRounding = 1e-9;

struct Entry {
  std::uint32_t cluster = 0;
  double weight = 0;  // mean over its cards
};
using Entries = std::vector<Entry>;  // by cluster

// The entries after cluster `a`.
std::span<const Entry> after(const Entries& entries, std::size_t a) {
  const auto begin =
      std::upper_bound(entries.begin(), entries.end(), a,
                       [](std::size_t own, const Entry& entry) { return own < entry.cluster; });
  return {begin, entries.end()};
}

// The clusters of each word and of each signature.
class Index {
 public:
  Index(std::span<const Cluster> clusters, double least)
      : clusters_(clusters), cosine_(least / kMostMade), sums_(clusters.size(), 0) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      const auto number = static_cast<std::uint32_t>(i);
      const double size = clusters[i].size();
      for (const Weighed& word : clusters[i].words)
        words_[word.key].push_back({number, word.weight / size});
      for (const Weighed& kind : clusters[i].signatures)
        signatures_[kind.key].push_back({number, 1});
    }
  }

  // The clusters after `a` that may be at least `least` like it; some are not.
  std::vector<std::size_t> perhaps_after(std::size_t a) {
    std::vector<std::size_t> touched;
    const double left_out = add_words(a, touched);
    for (const Weighed& kind : clusters_[a].signatures) {
      for (const Entry& entry : after(signatures_[kind.key], a)) add(entry.cluster, 1, touched);
    }
    std::erase_if(touched, [&](std::size_t other) {
      return std::exchange(sums_[other], 0.0) + left_out < cosine_ - kRounding;
    });
    std::sort(touched.begin(), touched.end());
    return touched;
  }

 private:
  // Adds what the words of `a` have in common with others, without its commonest ones: as long as
  // what is left out is shorter than the cosine asked for, whoever shares nothing else is not like
  // it. Returns that length: others share that much more at most.
  double add_words(std::size_t a, std::vector<std::size_t>& touched) {
    const double size = clusters_[a].size();
    Weights words = clusters_[a].words;
    std::sort(words.begin(), words.end(), [&](const Weighed& one, const Weighed& other) {
      const std::size_t left = words_[one.key].size();
      const std::size_t right = words_[other.key].size();
      return left != right ? left > right : one.key < other.key;
    });
    double square = 0;
    double left_out = 0;
    for (const Weighed& word : words) {
      const double weight = word.weight / size;
      square += weight * weight;
      if (std::sqrt(square) < cosine_ - kRounding) {
        left_out = std::sqrt(square);
        continue;
      }
      for (const Entry& entry : after(words_[word.key], a))
        add(entry.cluster, weight * entry.weight, touched);
    }
    return left_out;
  }

  void add(std::size_t cluster, double more, std::vector<std::size_t>& touched) {
    if (sums_[cluster] == 0) touched.push_back(cluster);
    sums_[cluster] += more;
  }

  std::span<const Cluster> clusters_;
  double cosine_;
  std::unordered_map<std::uint32_t, Entries> words_ = {};
  std::unordered_map<std::uint32_t, Entries> signatures_ = {};
  std::vector<double> sums_;  // by cluster; zero between calls
};

bool nearer(const NearPair& a, const NearPair& b) {
  return std::tuple(b.likeness, a.first, a.second) < std::tuple(a.likeness, b.first, b.second);
}

// The nearest pairs of one cluster, the farthest of them on top.
class Nearest {
 public:
  // Whether one was left out.
  bool take(const NearPair& pair, std::size_t most) {
    pairs_.push_back(pair);
    std::push_heap(pairs_.begin(), pairs_.end(), nearer);
    if (pairs_.size() <= most) return false;
    std::pop_heap(pairs_.begin(), pairs_.end(), nearer);
    pairs_.pop_back();
    return true;
  }

  const std::vector<NearPair>& pairs() const { return pairs_; }

 private:
  std::vector<NearPair> pairs_ = {};
};

}  // namespace

NearPairs near_pairs(std::span<const Cluster> clusters, double least, std::size_t most) {
  Index index(clusters, least);
  std::vector<Nearest> nearest(clusters.size());
  NearPairs near;
  for (std::size_t a = 0; a < clusters.size(); ++a) {
    for (const std::size_t b : index.perhaps_after(a)) {
      const NearPair pair{likeness(clusters[a], clusters[b]), a, b};
      if (pair.likeness < least || !may_join(clusters[a], clusters[b])) continue;
      const bool left_a = nearest[a].take(pair, most);
      const bool left_b = nearest[b].take(pair, most);
      near.all = near.all && !left_a && !left_b;
    }
  }
  for (const Nearest& one : nearest)
    near.pairs.insert(near.pairs.end(), one.pairs().begin(), one.pairs().end());
  std::sort(near.pairs.begin(), near.pairs.end(), [](const NearPair& a, const NearPair& b) {
    return std::tie(a.first, a.second) < std::tie(b.first, b.second);
  });
  near.pairs.erase(std::unique(near.pairs.begin(), near.pairs.end()), near.pairs.end());
  return near;
}

}  // namespace kanban
