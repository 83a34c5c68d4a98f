#include "model/experiment.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("every measure is found by its name, and nothing else is") {
  for (const std::string& name : measure_names()) {
    const auto measure = find_measure(name);
    REQUIRE(measure);
    CHECK(measure_name(*measure) == name);
  }
  CHECK(measure_name({}) == "cycle-time.p85");
  CHECK(find_measure("lead-time.mean")->percent == std::nullopt);
  CHECK_FALSE(find_measure("cycle-time"));
  CHECK_FALSE(find_measure("cycle-time.p84"));
}

}  // namespace
}  // namespace kanban
