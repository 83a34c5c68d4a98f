#include "yaml/blocks.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a text is cut into keys with what stands above and behind them, and rows") {
  const auto cut = cut_card(
      "# top\nid: k7f3q2\ntitle: \"A\"  # why\ncreated: 2026-11-18T09:14:03Z\ncolumn: ready\n\n"
      "clients:\n# first\n- acme  # large\n- globex\n\nlabels: [a, b]\n# end\n",
      "card.yaml");
  REQUIRE(cut.ok());
  REQUIRE(cut->blocks.size() == 6);
  CHECK(cut->blocks[0].piece.lead == "# top\n");
  CHECK(cut->blocks[0].piece.body == "id: k7f3q2\n");
  CHECK(cut->blocks[1].piece.remark == "# why");
  const TextBlock& clients = cut->blocks[4];
  CHECK(clients.piece.lead == "\n");
  CHECK(clients.piece.body == "clients:\n");
  REQUIRE(clients.rows.size() == 2);
  CHECK(clients.rows[0].lead == "# first\n");
  CHECK(clients.rows[0].body == "- acme  # large\n");
  CHECK(clients.rows[0].remark == "# large");
  CHECK(clients.rows[1].name == "globex#0");
  CHECK(cut->tail == "# end\n");
}

TEST_CASE("a card in one pair of braces is not cut") {
  const auto cut =
      cut_card("{id: a1, title: A, created: 2026-11-18T09:14:03Z, column: b}\n", "card.yaml");
  REQUIRE_FALSE(cut.ok());
  CHECK(cut.error().code == "not-allowed");
}

TEST_CASE("items are known by their text, whether they are done or not") {
  const auto rows = row_names(Field::acceptance, {"[ ] a", "[x] a", "[x] b (bo, 2026-11-20)"});
  CHECK(rows[0].name == "a#0");
  CHECK(rows[1].name == "a#1");
  CHECK(rows[2].name == "b#0");
  CHECK(rows[2].value == "[x] b (bo, 2026-11-20)");
}

}  // namespace
}  // namespace kanban
