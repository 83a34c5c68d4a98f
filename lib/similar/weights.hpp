// Weights — numbers by key, sorted by key: the words of a text, the days of cards. Pure.
#pragma once

#include <cstdint>
#include <vector>

namespace kanban {

struct Weighed {
  std::uint32_t key = 0;
  double weight = 0;

  friend bool operator==(const Weighed&, const Weighed&) = default;
};
using Weights = std::vector<Weighed>;  // each key once, ascending

// The sum over the keys that both have of the product of their weights.
double dot(const Weights& a, const Weights& b);

// The largest such product.
double largest_product(const Weights& a, const Weights& b);

// Adds `more` to `sum`, key by key.
void add_to(Weights& sum, const Weights& more);

}  // namespace kanban
