#include "similar/weights.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr std::size_t kMuchLonger = 16;  // from which a search is faster than going along

bool before(const Weighed& one, std::uint32_t key) { return one.key < key; }

// Calls `tell` with both weights of each key that both have.
template <typename Tell>
void each_common(const Weights& a, const Weights& b, Tell tell) {
  const Weights& few = a.size() <= b.size() ? a : b;
  const Weights& many = a.size() <= b.size() ? b : a;
  const bool search = many.size() > few.size() * kMuchLonger;
  auto at = many.begin();
  for (const Weighed& one : few) {
    if (search) {
      at = std::lower_bound(at, many.end(), one.key, before);
    } else {
      while (at != many.end() && at->key < one.key) ++at;
    }
    if (at == many.end()) return;
    if (at->key == one.key) tell(one.weight, at->weight);
  }
}

}  // namespace

double dot(const Weights& a, const Weights& b) {
  double sum = 0;
  each_common(a, b, [&](double left, double right) { sum += left * right; });
  return sum;
}

double largest_product(const Weights& a, const Weights& b) {
  double largest = 0;
  each_common(a, b, [&](double left, double right) { largest = std::max(largest, left * right); });
  return largest;
}

void add_to(Weights& sum, const Weights& more) {
  Weights both;
  both.reserve(sum.size() + more.size());
  auto left = sum.begin();
  auto right = more.begin();
  while (left != sum.end() || right != more.end()) {
    const bool from_left = right == more.end() || (left != sum.end() && left->key <= right->key);
    const Weighed& one = from_left ? *left++ : *right++;
    if (!both.empty() && both.back().key == one.key) {
      both.back().weight += one.weight;
    } else {
      both.push_back(one);
    }
  }
  sum = std::move(both);
}

}  // namespace kanban
