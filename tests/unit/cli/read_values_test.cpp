#include "cli/read_values.hpp"

#include <catch2/catch.hpp>

namespace kanban::cli {
namespace {

TEST_CASE("an option gives a number within its bounds, or the usual one") {
  Values values;
  CHECK(number_option(values, "--days", 14, 100, "x").value() == 14);
  values.add("--days", "100");
  CHECK(number_option(values, "--days", 14, 100, "x").value() == 100);
  for (const char* bad : {"0", "101", "-1", "many", ""}) {
    values.replace("--days", {bad});
    CHECK(number_option(values, "--days", 14, 100, "x").error().code == "bad-value");
  }
}

TEST_CASE("an option gives a day, or none") {
  Values values;
  CHECK_FALSE(day_option(values, "--from").value().has_value());
  values.add("--from", "2026-12-05");
  CHECK(day_option(values, "--from").value() == parse_date("2026-12-05").value());
  values.replace("--from", {"yesterday"});
  CHECK(day_option(values, "--from").error().code == "bad-value");
}

}  // namespace
}  // namespace kanban::cli
