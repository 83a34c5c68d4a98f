#include "meeting/minutes.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

void decide(CardFile& file, std::string_view when, std::string what, std::string by,
            std::optional<Date> until = {}) {
  Event event;
  event.at = at(when);
  event.kind = EventKind::decided;
  event.value = std::move(what);
  event.by = std::move(by);
  event.until = until;
  file.card.history.push_back(std::move(event));
}

TEST_CASE("the minutes of a day are its decisions, in their order, and who made them") {
  Board board = a_board({a_card("a", {{"03-01", "backlog"}}), a_card("b", {{"03-01", "backlog"}}),
                         a_card("c", {{"03-01", "backlog"}})});
  decide(board.cards[0], "03-05T10:10", "keep", "paula", day("2026-05-04"));
  decide(board.cards[1], "03-05T10:05", "merge", "omar");
  board.cards[1].card.set_text(Field::problem, "PRB-7");
  decide(board.cards[2], "03-04T10:05", "close", "rosa");
  Finding open;
  open.file = &board.cards[2];
  open.why = {"lacks acceptance"};
  const Minutes minutes = minutes_of(board, {}, day("2026-03-05"), {open});
  CHECK(minutes.people == std::vector<std::string>{"omar", "paula"});
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].card->id() == "b");
  CHECK(decision_words(minutes.decisions[0]) == "merged into PRB-7");
  CHECK(decision_words(minutes.decisions[1]) == "kept, decide again by 2026-05-04");
  CHECK(sheet(minutes).finding ==
        "2 decisions by omar, paula: 1 kept, 1 merged; 1 card still needs one");
}

TEST_CASE("a day without decisions says so") {
  const Board board = a_board({});
  CHECK(sheet(minutes_of(board, {}, day("2026-03-05"), {})).finding ==
        "nothing was decided; nothing more needs a decision now");
}

}  // namespace
}  // namespace kanban
