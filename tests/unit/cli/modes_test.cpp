#include "cli/modes.hpp"

#include <array>

#include <catch2/catch.hpp>

namespace kanban::cli {
namespace {

TEST_CASE("an option of the other mode is refused, --json is of both") {
  Values values;
  values.add("--json", "");
  CHECK(refuse_writing(values, "x").ok());
  CHECK(refuse_listing(values, "x").ok());
  values.add("--dry-run", "");
  CHECK(refuse_writing(values, "x").error().code == "bad-value");
  CHECK(refuse_listing(values, "x").ok());
  values.add("--format", "csv");
  CHECK(refuse_listing(values, "x").error().hints.front() == "it goes with x");
}

TEST_CASE("of the options named the first that was given is told") {
  Values values;
  values.add("--column", "done");
  const std::array<std::string_view, 2> names{"title", "--column"};
  CHECK(refuse_options(values, names, "new").error().message == "--column has no meaning here");
  values.remove("--column");
  CHECK(refuse_options(values, names, "new").ok());
}

}  // namespace
}  // namespace kanban::cli
