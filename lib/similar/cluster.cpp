#include "similar/cluster.hpp"

#include <algorithm>
#include <cmath>

namespace kanban {
namespace {

constexpr double kFadeDays = 90;
constexpr double kAlike = 0.2;

// The sum of e^(-d / 90) over all pairs of days: going through both in order, what came before
// fades from each day to the next.
double nearness_sum(const Weights& a, const Weights& b) {
  double sum = 0;
  double before_a = 0;
  double before_b = 0;
  std::uint32_t last = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool from_left = right == b.end() || (left != a.end() && left->key <= right->key);
    const Weighed& one = from_left ? *left++ : *right++;
    if (one.key != last) {
      const double fade = std::exp(-static_cast<double>(one.key - last) / kFadeDays);
      before_a *= fade;
      before_b *= fade;
      last = one.key;
    }
    sum += one.weight * (from_left ? before_b : before_a);
    (from_left ? before_a : before_b) += one.weight;
  }
  return sum;
}

}  // namespace

double told_likeness(const Cluster& a, const Cluster& b) {
  const double pairs = a.size() * b.size();
  const double cosine = dot(a.words, b.words) / pairs;
  if (cosine == 0) return 0;
  return cosine * (0.7 + 0.3 * nearness_sum(a.days, b.days) / pairs) *
         (1 + kAlike * dot(a.products, b.products) / pairs) *
         (1 + kAlike * largest_product(a.labels, b.labels) / pairs);
}

double likeness(const Cluster& a, const Cluster& b) {
  const double same = std::min(1.0, dot(a.signatures, b.signatures) / (a.size() * b.size()));
  return std::max(same, told_likeness(a, b));
}

bool may_join(const Cluster& a, const Cluster& b) { return dot(a.apart, b.apart) == 0; }

void join(Cluster& into, Cluster more) {
  into.likenesses += more.likenesses + told_likeness(into, more) * into.size() * more.size();
  into.cards.insert(into.cards.end(), more.cards.begin(), more.cards.end());
  add_to(into.words, more.words);
  add_to(into.days, more.days);
  add_to(into.products, more.products);
  add_to(into.labels, more.labels);
  add_to(into.signatures, more.signatures);
  add_to(into.apart, more.apart);
}

double mean_likeness(const Cluster& cluster) {
  return cluster.likenesses / (cluster.size() * (cluster.size() - 1) / 2);
}

}  // namespace kanban
