#include "similar/cluster.hpp"

#include <cmath>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

// One card: of one word, made on a day, of a product.
Cluster one(std::size_t card, std::uint32_t word, std::uint32_t day, std::uint32_t product = 0) {
  Cluster cluster;
  cluster.cards = {card};
  cluster.words = {{word, 1}};
  cluster.days = {{day, 1}};
  if (product != 0) cluster.products = {{product, 1}};
  return cluster;
}

TEST_CASE("two cards are as alike as their words, days and product make them") {
  CHECK(told_likeness(one(0, 1, 5), one(1, 1, 5)) == Approx(1));
  CHECK(told_likeness(one(0, 1, 5), one(1, 1, 95)) == Approx(0.7 + 0.3 / std::exp(1.0)));
  CHECK(told_likeness(one(0, 1, 95), one(1, 1, 5)) == Approx(0.7 + 0.3 / std::exp(1.0)));
  CHECK(told_likeness(one(0, 1, 5, 7), one(1, 1, 5, 7)) == Approx(1.2));
  CHECK(told_likeness(one(0, 1, 5, 7), one(1, 1, 5, 8)) == Approx(1));
  CHECK(told_likeness(one(0, 1, 5), one(1, 2, 5)) == 0);
}

TEST_CASE("groups are as alike as their pairs are in the mean") {
  Cluster group = one(0, 1, 0);
  join(group, one(1, 1, 90));
  CHECK(mean_likeness(group) == Approx(0.7 + 0.3 / std::exp(1.0)));
  // With a card of day 0: one pair at 0 days, one at 90.
  CHECK(told_likeness(group, one(2, 1, 0)) == Approx(0.7 + 0.15 * (1 + 1 / std::exp(1.0))));
  join(group, one(2, 1, 0));
  CHECK(group.cards == std::vector<std::size_t>{0, 1, 2});
  CHECK(mean_likeness(group) == Approx((1 + 2 * (0.7 + 0.3 / std::exp(1.0))) / 3));
}

TEST_CASE("the same signature counts as one, without a word in common") {
  Cluster a = one(0, 1, 0);
  Cluster b = one(1, 2, 0);
  a.signatures = {{3, 1}};
  b.signatures = {{3, 1}};
  CHECK(likeness(a, b) == 1);
  CHECK(told_likeness(a, b) == 0);
  join(a, one(2, 4, 0));
  CHECK(likeness(a, b) == 0.5);  // one of two pairs
}

TEST_CASE("cards with a key in common may not join, nor their groups") {
  Cluster a = one(0, 1, 0);
  Cluster b = one(1, 1, 0);
  Cluster c = one(2, 1, 0);
  a.apart = {{9, 1}};
  c.apart = {{9, 1}};
  CHECK(may_join(a, b));
  CHECK_FALSE(may_join(a, c));
  join(a, b);
  CHECK_FALSE(may_join(a, c));
}

}  // namespace
}  // namespace kanban
