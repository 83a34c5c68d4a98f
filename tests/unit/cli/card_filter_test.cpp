#include "cli/card_filter.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

namespace kanban::cli {
namespace {

TEST_CASE("a term is quoted where its value is more than a word") {
  CHECK(term_of("column", "ready") == "column:ready");
  CHECK(term_of("column", "Install to Prod") == "column:\"Install to Prod\"");
  CHECK(term_of("type", "a\"b\\c") == "type:\"a\\\"b\\\\c\"");
  CHECK(term_of("product", "añil") == "product:añil");
  CHECK(term_of("product", "") == "product:\"\"");
}

TEST_CASE("several filters narrow each other, whatever they hold") {
  const Settings settings = test::a_board();
  CHECK(filter_of_all({}, settings)->matches_everything());
  CHECK(filter_of_all({" ", ""}, settings)->matches_everything());
  CHECK(filter_of_all({"type:bug"}, settings)->to_string() == "type:bug");
  CHECK(filter_of_all({"type:bug or type:story", "product:portal"}, settings)->to_string() ==
        "(type:bug or type:story) product:portal");
  CHECK(filter_of_all({"(", "x"}, settings).error().code == "bad-filter");
}

}  // namespace
}  // namespace kanban::cli
