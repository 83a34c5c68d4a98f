#include "similar/raise.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/similar/cards.hpp"

namespace kanban {
namespace {

Told login(const std::string& id, const std::string& day) {
  return {.id = id, .title = "Login loops in the portal", .day = day, .product = "portal"};
}

Board storm() {
  Board board = told_board({login("B1", "2026-11-01"),
                            login("B2", "2026-11-15"),
                            login("B3", "2026-11-16"),
                            login("B4", "2026-11-18"),
                            login("B5", "2026-11-20"),
                            {.id = "X", .title = "Wrong tax"}});
  board.settings.raise_problem = {3, 7};
  return board;
}

TEST_CASE("so many similar cards in so few days want a problem") {
  const Board board = storm();
  const auto notes = problem_notes(board);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "problem-wanted");
  CHECK(notes[0].severity == Severity::note);
  CHECK(notes[0].message == "portal/login has 4 similar incidents in 6 days and no problem");
  CHECK(notes[0].where->path == "board/cards/B5.yaml");
  CHECK(notes[0].details.size() == 5);
  CHECK(notes[0].hints.front() == "kanban problem new --from B1,B2,B3,B4,B5");
}

TEST_CASE("a label that all have names the place") {
  Board board = storm();
  for (const char* id : {"B1", "B2", "B3", "B4", "B5"})
    card_of(board, id).set_list(Field::labels, {"web"});
  CHECK(problem_notes(board)[0].message.starts_with("portal/web has 4 "));
}

TEST_CASE("fewer, or in more days, want none; nor a board that does not ask") {
  Board board = storm();
  board.settings.raise_problem = {5, 7};
  CHECK(problem_notes(board).empty());
  board.settings.raise_problem = {5, 20};
  CHECK(problem_notes(board).size() == 1);
  board.settings.raise_problem = {3, 1};
  CHECK(problem_notes(board).empty());
  board.settings.raise_problem = {};
  CHECK(problem_notes(board).empty());
}

TEST_CASE("cards in a problem and closed ones want none") {
  Board board = storm();
  board.cards.push_back(told({.id = "Z", .title = "Cookies", .type = "problem"}));
  card_of(board, "Z").set_list(Field::gathers, {"B2", "B3"});
  CHECK(problem_notes(board).empty());
  card_of(board, "Z").set_text(Field::column, "done");
  CHECK(problem_notes(board).size() == 1);
  card_of(board, "B4").set_text(Field::column, "done");
  card_of(board, "B3").set_text(Field::column, "done");
  CHECK(problem_notes(board).empty());
}

TEST_CASE("reports with one stack want a problem, whatever their words are") {
  const std::string stack =
      "shop.NoSessionException: none\n at shop.Session.open(Session.java:40)\n at "
      "shop.Login.check(Login.java:12)\n";
  Board board = told_board({{.id = "A", .title = "White page", .text = stack},
                            {.id = "B", .title = "Mail is not sent", .text = stack},
                            {.id = "C", .title = "Cannot print", .text = stack},
                            {.id = "X", .title = "Wrong tax"}});
  board.settings.raise_problem = {3, 7};
  const auto notes = problem_notes(board);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].hints.front() == "kanban problem new --from A,B,C");
}

TEST_CASE("of a storm the first ten are named, and how many more there are") {
  std::vector<Told> cards;
  for (int i = 100; i < 500; ++i) cards.push_back(login("B" + std::to_string(i), "2026-11-18"));
  Board board = told_board(cards);
  board.settings.raise_problem = {3, 7};
  const auto notes = problem_notes(board);
  REQUIRE(notes.size() == 1);
  REQUIRE(notes[0].details.size() == 11);
  CHECK(notes[0].details.back() == "and 390 more");
  CHECK(notes[0].hints.front() ==
        "kanban problem new --from B100,B101,B102,B103,B104,B105,B106,B107,B108,B109; kanban "
        "similar --all names the others");
}

}  // namespace
}  // namespace kanban
