#include "base/percentile.hpp"

#include <cmath>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

std::vector<std::int64_t> one_to(std::int64_t n) {
  std::vector<std::int64_t> values;
  for (std::int64_t i = 1; i <= n; ++i) values.push_back(i);
  return values;
}

TEST_CASE("no values have no percentile") {
  CHECK_FALSE(percentile({}, 50).has_value());
  CHECK_FALSE(linear_percentile({}, 50).has_value());
  CHECK_FALSE(percentile_rank({}, 1).has_value());
}

TEST_CASE("a percentile is a value that happened, at the nearest rank") {
  const std::vector<std::int64_t> values{1, 1, 2, 3, 11};
  CHECK(percentile(values, 0) == 1);
  CHECK(percentile(values, 20) == 1);   // rank 1
  CHECK(percentile(values, 50) == 2);   // rank ceil(2.5) = 3
  CHECK(percentile(values, 60) == 2);   // rank 3
  CHECK(percentile(values, 61) == 3);   // rank 4
  CHECK(percentile(values, 85) == 11);  // rank 5
  CHECK(percentile(values, 100) == 11);
}

TEST_CASE("of 1 to 100 the p-th percentile is p, also where a product of doubles is too high") {
  const auto hundred = one_to(100);
  for (int p = 1; p <= 100; ++p) CHECK(percentile(hundred, p) == p);
  CHECK(percentile(hundred, 0) == 1);
  // ceil(p / 100.0 * 100) is 8, 15, 29, 56 and 57 here.
  for (const int p : {7, 14, 28, 55, 56}) CHECK(std::ceil(p / 100.0 * 100) == p + 1);
}

TEST_CASE("the percentile agrees with counting: the least value with p percent at or under it") {
  for (std::int64_t n = 1; n <= 40; ++n) {
    const auto values = one_to(n);
    for (int p = 0; p <= 100; ++p) {
      std::int64_t least = 1;
      while (least * 100 < p * n) ++least;  // `least` values are at or under `least`
      CHECK(percentile(values, p) == least);
    }
  }
}

TEST_CASE("linear interpolation follows type 7") {
  const std::vector<std::int64_t> values{1, 2, 3, 4};
  CHECK(linear_percentile(values, 50) == Approx(2.5));
  CHECK(linear_percentile(values, 85) == Approx(3.55));  // place 2.55
  CHECK(linear_percentile(values, 100) == Approx(4));
  CHECK(linear_percentile(std::vector<std::int64_t>{7}, 85) == Approx(7));
}

TEST_CASE("a rank is the share at or under a value, rounded down") {
  const std::vector<std::int64_t> values{1, 1, 2};
  CHECK(percentile_rank(values, 0) == 0);
  CHECK(percentile_rank(values, 1) == 66);
  CHECK(percentile_rank(values, 2) == 100);
}

TEST_CASE("from above: the largest value that so many percent reach") {
  const std::vector<std::int64_t> values{1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
                                         11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
  CHECK(percentile_from_above(values, 85) == 4);  // 17 of 20
  CHECK(percentile_from_above(values, 100) == 1);
  CHECK(percentile_from_above(values, 50) == 11);
  CHECK_FALSE(percentile_from_above({}, 85).has_value());
}

}  // namespace
}  // namespace kanban
