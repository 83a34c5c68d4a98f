#include "model/reasons.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("what was let past is found by the mark that it was written with") {
  CHECK(over_wip_reason("both were promised") == "over wip: both were promised");
  CHECK(over_wip_reason("x").starts_with(kOverWipMark));
  CHECK(waived_reason("size, acceptance", "a trial") == "waived size, acceptance: a trial");
  CHECK(waived_reason("size", "x").starts_with(kWaivedMark));
}
