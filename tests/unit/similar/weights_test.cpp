#include "similar/weights.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a dot product sums what both have") {
  CHECK(dot({{1, 2}, {3, 4}}, {{2, 9}, {3, 5}}) == 20);
  CHECK(dot({{1, 2}, {3, 4}}, {{1, 3}, {3, 5}}) == 26);
  CHECK(largest_product({{1, 2}, {3, 4}}, {{1, 3}, {3, 5}}) == 20);
  CHECK(dot({}, {{1, 1}}) == 0);
}

TEST_CASE("a short one is found in a long one") {
  Weights many;
  for (std::uint32_t i = 0; i < 1000; ++i) many.push_back({2 * i, 1});
  CHECK(dot({{7, 1}, {500, 2}, {1998, 3}, {2001, 4}}, many) == 5);
  CHECK(dot(many, {{0, 1}}) == 1);
}

TEST_CASE("weights are added key by key") {
  Weights sum{{1, 1}, {4, 1}};
  add_to(sum, {{0, 2}, {4, 3}, {5, 1}});
  CHECK(sum == Weights{{0, 2}, {1, 1}, {4, 4}, {5, 1}});
}

}  // namespace
}  // namespace kanban
