#include "ops/move.hpp"

#include <catch2/catch.hpp>

#include "model/history.hpp"
#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kBo{"bo", at("2026-11-20T10:12:09Z"), ""};

}  // namespace

TEST_CASE("a move changes the column and logs one event") {
  Card card = a_card("k7f3q2", "Login loops");
  CHECK(move_card(a_board(), card, "Develop", kBo).value() == Moved::yes);
  CHECK(card.column() == "develop");
  REQUIRE(card.history.size() == 2);
  CHECK(card.history[1] == Event{kBo.now, EventKind::entered, "bo", "develop", "", {}});
}

TEST_CASE("a move to where the card is changes nothing") {
  Card card = a_card("k7f3q2", "Login loops");
  const Card before = card;
  CHECK(move_card(a_board(), card, "backlog", kBo).value() == Moved::already);
  CHECK(card == before);
}

TEST_CASE("a move to an unknown column suggests the nearest") {
  Card card = a_card("k7f3q2", "Login loops");
  const auto moved = move_card(a_board(), card, "developp", kBo);
  REQUIRE_FALSE(moved.ok());
  CHECK(moved.error().kind == ErrorKind::usage);
  CHECK(moved.error().message == "no column 'developp' on this board");
  CHECK(moved.error().hints == std::vector<std::string>{"did you mean 'develop'?"});
}

TEST_CASE("an event is never stamped before the one before it") {
  Card card = a_card("k7f3q2", "Login loops");
  const Stamp early{"bo", at("2020-01-01T00:00:00Z"), ""};
  REQUIRE(move_card(a_board(), card, "ready", early).ok());
  CHECK(format_instant(card.history[1].at) == "2026-11-18T09:14:04Z");
}

TEST_CASE("drop goes to the dropped column, but not from done") {
  Card card = a_card("k7f3q2", "Login loops");
  CHECK(drop_card(a_board(), card, kBo).value() == Moved::yes);
  CHECK(card.column() == "dropped");
  CHECK(drop_card(a_board(), card, kBo).value() == Moved::already);
  Card done = a_card("m2", "Done", "done");
  CHECK(drop_card(a_board(), done, kBo).error().code == "already-done");
  Settings without = a_board();
  without.columns.pop_back();
  Card open = a_card("m3", "Open");
  CHECK(drop_card(without, open, kBo).error().code == "no-dropped-column");
}

TEST_CASE("reopen goes back to the column where the card was last open") {
  Card card = a_card("k7f3q2", "Login loops");
  CHECK(reopen_card(a_board(), card, "", kBo).error().code == "not-closed");
  REQUIRE(move_card(a_board(), card, "develop", kBo).ok());
  REQUIRE(move_card(a_board(), card, "done", kBo).ok());
  CHECK(reopen_card(a_board(), card, "", kBo).value() == Moved::yes);
  CHECK(card.column() == "develop");
}

TEST_CASE("a block keeps its first moment and takes its last reason") {
  Card card = a_card("k7f3q2", "Login loops");
  REQUIRE(block_card(card, " waiting for the vendor ", kBo).ok());
  REQUIRE(
      block_card(card, "waiting for legal", Stamp{"sara", at("2026-11-21T00:00:00Z"), ""}).ok());
  const auto block = open_block(card);
  REQUIRE(block);
  CHECK(block->since == kBo.now);
  CHECK(block->reason == "waiting for legal");
  REQUIRE(unblock_card(card, kBo).ok());
  CHECK_FALSE(open_block(card));
  CHECK(unblock_card(card, kBo).error().code == "not-blocked");
  CHECK_FALSE(block_card(card, "  ", kBo).ok());
}

TEST_CASE("defer sets the day and logs the decision") {
  Card card = a_card("k7f3q2", "Login loops");
  REQUIRE(defer_card(card, make_date(2027, 2, 1), Stamp{"paula", kBo.now, "rebuild planned"}).ok());
  CHECK(card.text(Field::defer_until) == "2027-02-01");
  CHECK(card.history.back() == Event{kBo.now, EventKind::decided, "paula", "defer",
                                     "rebuild planned", make_date(2027, 2, 1)});
  REQUIRE(defer_card(card, std::nullopt, kBo).ok());
  CHECK_FALSE(card.has(Field::defer_until));
  CHECK(card.history.back().value == "keep");
}

TEST_CASE("two comments in one second keep their order") {
  Card card = a_card("k7f3q2", "Login loops");
  REQUIRE(comment_card(card, "first", kBo).ok());
  REQUIRE(comment_card(card, "second\n", kBo).ok());
  CHECK(card.comments[0].at < card.comments[1].at);
  CHECK(card.comments[1].text == "second");
  CHECK_FALSE(comment_card(card, "\n ", kBo).ok());
}
