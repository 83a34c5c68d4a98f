#include "model/percentile_by.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a percentile follows the rule of the board") {
  const std::vector<std::int64_t> values{1, 2, 3, 4, 10};
  CHECK(percentile_by(PercentileRule::nearest_rank, values, 85) == 10.0);
  // Place 4 * 0.85 = 3.4: four tenths of the way from 4 to 10.
  CHECK(*percentile_by(PercentileRule::linear, values, 85) == Approx(6.4));
  CHECK(whole_percentile_by(PercentileRule::linear, values, 85) == 7);
  CHECK(whole_percentile_by(PercentileRule::nearest_rank, values, 50) == 3);
  CHECK_FALSE(percentile_by(PercentileRule::linear, {}, 85).has_value());
}

}  // namespace
}  // namespace kanban
