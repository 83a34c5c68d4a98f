#include "render/json_values.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("texts, no text and counts as JSON") {
  CHECK(json_texts({"b", "a"}).compact() == R"(["b","a"])");
  CHECK(json_texts({}).compact() == "[]");
  CHECK(json_text_or_null("a").compact() == R"("a")");
  CHECK(json_text_or_null("").compact() == "null");
  CHECK(json_count(3).compact() == "3");
}

}  // namespace
}  // namespace kanban
