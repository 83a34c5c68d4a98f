#include "ops/undo.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "model/questions.hpp"
#include "ops/ask.hpp"
#include "ops/move.hpp"
#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kBo{"bo", at("2026-11-20T10:00:00Z"), ""};
const Stamp kLater{"sara", at("2026-11-20T11:00:00Z"), ""};

}  // namespace

TEST_CASE("an undone move is a move back that says so") {
  const Card before = a_card("k7", "t");
  Card after = before;
  REQUIRE(move_card(a_board(), after, "develop", kBo).ok());
  const Card undone = undo_change(a_board(), before, after, after, kLater).value();
  CHECK(undone.column() == "backlog");
  REQUIRE(undone.history.size() == 3);
  CHECK(undone.history[2] == Event{kLater.now, EventKind::entered, "sara", "backlog", "undo", {}});
}

TEST_CASE("an undone add goes to the dropped column") {
  const Card added = a_card("k7", "t");
  CHECK(undo_change(a_board(), std::nullopt, added, added, kLater).value().column() == "dropped");
}

TEST_CASE("a field is restored only if nobody changed it since") {
  const Card before = a_card("k7", "t");
  Card after = before;
  after.set_text(Field::due, "2026-12-05");
  CHECK_FALSE(undo_change(a_board(), before, after, after, kLater).value().has(Field::due));
  Card current = after;
  current.set_text(Field::due, "2026-12-06");
  CHECK(undo_change(a_board(), before, after, current, kLater).error().code == "changed-since");
}

TEST_CASE("a set takes out what was added and keeps what others added") {
  const Card before = a_card("k7", "t");
  Card after = before;
  after.add(Field::labels, "x");
  Card current = after;
  current.add(Field::labels, "y");
  CHECK(undo_change(a_board(), before, after, current, kLater).value().list(Field::labels) ==
        std::vector<std::string>{"y"});
}

// The block events that an undo made.
static std::ptrdiff_t undo_events(const Card& card) {
  return std::count_if(card.history.begin(), card.history.end(),
                       [](const Event& event) { return event.because == "undo"; });
}

TEST_CASE("an undone answer asks again, with an event for each that the answer made") {
  Card asked = a_card("b1", "Wrong VAT");
  REQUIRE(block_card(asked, "waits for paula: qx", kBo).ok());
  REQUIRE(block_card(asked, "waits for bo: qy", kBo).ok());
  asked.set_text(Field::waits_for, "bo");
  Card answered = asked;
  REQUIRE(answer_card(answered, "21 %", kBo).ok());
  const Card again = undo_change(a_board(), asked, answered, answered, kLater).value();
  CHECK(reason_words(open_reasons(again)) == reason_words(open_reasons(asked)));
  CHECK(again.text(Field::waits_for) == "bo");
  CHECK(undo_events(again) == 2);
  Card free = asked;
  REQUIRE(unblock_card(free, kBo).ok());
  const Card back = undo_change(a_board(), asked, free, free, kLater).value();
  CHECK(reason_words(open_reasons(back)) == reason_words(open_reasons(asked)));
  CHECK(undo_events(back) == 1);
}

TEST_CASE("an undone block leaves the question that was open before it") {
  Card asked = a_card("b1", "Wrong VAT");
  REQUIRE(ask_card(a_board(), asked, "paula", "qx", kBo).ok());
  Card held = asked;
  REQUIRE(block_card(held, "vendor", kBo).ok());
  const Card again = undo_change(a_board(), asked, held, held, kLater).value();
  CHECK(reason_words(open_reasons(again)) == std::vector<std::string>{"waits for paula: qx"});
  CHECK(undo_events(again) == 1);
}

TEST_CASE("an undone block is an unblock, an undone unblock a block") {
  const Card before = a_card("k7", "t");
  Card blocked = before;
  REQUIRE(block_card(blocked, "vendor", kBo).ok());
  CHECK_FALSE(open_block(undo_change(a_board(), before, blocked, blocked, kLater).value()));
  Card free = blocked;
  REQUIRE(unblock_card(free, kBo).ok());
  const Card again = undo_change(a_board(), blocked, free, free, kLater).value();
  CHECK(open_block(again)->reason == "vendor");
  CHECK(again.history.size() == free.history.size() + 1);
}

TEST_CASE("a comment is never taken back") {
  const Card before = a_card("k7", "t");
  Card after = before;
  REQUIRE(comment_card(after, "words", kBo).ok());
  CHECK(undo_change(a_board(), before, after, after, kLater).error().code == "nothing-to-undo");
}
