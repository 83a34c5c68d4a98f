// Cluster — cards that are taken for one, and how alike two clusters are. Pure.
//
// likeness = mean cosine over all pairs of their cards × mean of 0.7 + 0.3 e^(-d / 90), d = whole
// days between their creations × (1 + 0.2 × the share of pairs of one product) × (1 + 0.2 × the
// share of pairs with the label that most of them have in common): for two cards the score of
// similar/likeness.hpp. It is 1 at least where all pairs have the same signature, and at least
// their share where some have. Means are kept as sums, so that it costs as much for a thousand
// cards as for a few.
#pragma once

#include <cstddef>
#include <vector>

#include "similar/weights.hpp"

namespace kanban {

struct Cluster {
  std::vector<std::size_t> cards = {};  // their numbers
  Weights words = {};                   // the sum of their documents, each of length 1
  Weights days = {};                    // how many were made on each day
  Weights products = {};                // how many have each
  Weights labels = {};
  Weights signatures = {};
  Weights apart = {};     // keys; two cards that have one in common may not come together
  double likenesses = 0;  // the sum over its pairs, without what signatures say

  double size() const { return static_cast<double>(cards.size()); }
};

// By words, days, products and labels.
double told_likeness(const Cluster& a, const Cluster& b);
// Also by signature.
double likeness(const Cluster& a, const Cluster& b);

bool may_join(const Cluster& a, const Cluster& b);
// Requires: they may.
void join(Cluster& into, Cluster more);

// The mean told likeness over all pairs of a cluster. Requires: two cards.
double mean_likeness(const Cluster& cluster);

}  // namespace kanban
