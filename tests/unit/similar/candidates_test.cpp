#include "similar/candidates.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/similar/cards.hpp"

namespace kanban {
namespace {

using Ids = std::vector<std::string>;
const Instant kNow = on("2026-11-21");

TEST_CASE("reports are compared with reports, other cards with all") {
  const Board board = told_board(
      {{.id = "B1"}, {.id = "B2"}, {.id = "P1", .type = "problem"}, {.id = "S1", .type = "story"}});
  CHECK(ids_of(candidates_for(board, find_card(board, "B1")->card, kNow)) == Ids{"B1", "B2", "P1"});
  CHECK(ids_of(candidates_for(board, find_card(board, "S1")->card, kNow)) ==
        Ids{"B1", "B2", "P1", "S1"});
}

TEST_CASE("closed cards count for a year") {
  const Board board = told_board({{.id = "B1"},
                                  {.id = "B2", .day = "2025-11-22", .column = "done"},
                                  {.id = "B3", .day = "2025-11-20", .column = "done"},
                                  {.id = "B4", .day = "2020-01-01"}});
  CHECK(ids_of(candidates_for(board, find_card(board, "B1")->card, kNow)) == Ids{"B1", "B2", "B4"});
  CHECK(ids_of(candidates_for(board, find_card(board, "B3")->card, kNow)).size() == 4);
}

TEST_CASE("what tells of something wrong is what the board calls so") {
  Board board = told_board({{.id = "F1", .type = "fehler"}, {.id = "N1", .type = ""}});
  const Card& fault = find_card(board, "F1")->card;
  const Card& none = find_card(board, "N1")->card;
  CHECK_FALSE(is_report(board.settings, fault));
  CHECK(is_report(board.settings, none));  // of the first type, bug
  board.settings.types.push_back({.name = "fehler", .alias = {"Bug"}});
  CHECK(is_report(board.settings, fault));
  board.settings.similar.types = {"story"};
  CHECK_FALSE(is_report(board.settings, fault));
}

TEST_CASE("what a problem explains is no open candidate") {
  Board board = told_board({{.id = "B1"},
                            {.id = "B2"},
                            {.id = "B3", .column = "done"},
                            {.id = "P1", .type = "problem"},
                            {.id = "S1", .type = "story"}});
  card_of(board, "P1").set_list(Field::gathers, {"B1"});
  const auto kinds = open_candidates(board);
  REQUIRE(kinds.size() == 2);
  CHECK(ids_of(kinds[0]) == Ids{"B2", "P1"});
  CHECK(ids_of(kinds[1]) == Ids{"S1"});
}

}  // namespace
}  // namespace kanban
