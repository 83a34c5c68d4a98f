// Neighbours — of many clusters, which are like which. Pure.
#pragma once

#include <span>
#include <vector>

#include "similar/cluster.hpp"

namespace kanban {

struct NearPair {
  double likeness = 0;
  std::size_t first = 0;  // numbers of clusters, first < second
  std::size_t second = 0;

  friend bool operator==(const NearPair&, const NearPair&) = default;
};

struct NearPairs {
  std::vector<NearPair> pairs = {};  // each once, by first and second
  bool all = true;                   // whether none was left out
};

// The pairs of clusters that may join and are at least `least` alike; of each cluster the `most`
// nearest, the first of equals, and those that have it among theirs. Requires: least > 0.
NearPairs near_pairs(std::span<const Cluster> clusters, double least, std::size_t most);

}  // namespace kanban
