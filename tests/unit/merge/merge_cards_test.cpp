#include "merge/merge_cards.hpp"

#include <catch2/catch.hpp>

#include "model/questions.hpp"

namespace kanban {
namespace {

Card base() {
  Card card;
  card.set_text(Field::id, "k7f3q2");
  card.set_text(Field::title, "Login loops");
  card.created = Instant{100};
  card.set_text(Field::column, "ready");
  card.history.push_back({Instant{100}, EventKind::entered, "sara", "ready", {}, {}});
  return card;
}

Card moved(Card card, std::int64_t at, std::string column) {
  card.history.push_back({Instant{at}, EventKind::entered, "bo", column, {}, {}});
  card.set_text(Field::column, std::move(column));
  return card;
}

Card with(Card card, Field field, std::string value) {
  card.set_text(field, std::move(value));
  return card;
}

TEST_CASE("each side's own change is in the merged card") {
  Card ours = moved(base(), 200, "develop");
  Card theirs = with(base(), Field::due, "2026-12-05");
  theirs.add(Field::labels, "login");
  const MergedCard merged = merge_cards(base(), ours, theirs);
  CHECK(merged.card.column() == "develop");
  CHECK(merged.card.text(Field::due) == "2026-12-05");
  CHECK(merged.card.contains(Field::labels, "login"));
  CHECK(merged.card.history.size() == 2);
  CHECK(merged.notes.empty());
}

TEST_CASE("two moves give the column of the later one, and both events") {
  const MergedCard merged =
      merge_cards(base(), moved(base(), 300, "develop"), moved(base(), 200, "review"));
  CHECK(merged.card.column() == "develop");
  CHECK(merged.card.history.size() == 3);
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0].code == "merge-decided");
}

TEST_CASE("a long value in a note is cut between characters") {
  std::string accents;
  for (int i = 0; i < 70; ++i) accents += "é";
  const MergedCard merged =
      merge_cards(base(), with(base(), Field::title, accents), with(base(), Field::title, "x"));
  REQUIRE(merged.notes.size() == 1);
  const std::string whole = accents.substr(0, 120);  // sixty of two bytes
  CHECK(merged.notes[0].message.find("'" + whole + "…'") != std::string::npos);
}

TEST_CASE("a move away and back counts as later than a move before it") {
  const Card back = moved(moved(base(), 300, "develop"), 400, "ready");
  CHECK(merge_cards(base(), back, moved(base(), 200, "review")).card.column() == "ready");
}

TEST_CASE("a column written by hand is kept although no event says it") {
  const Card by_hand = with(base(), Field::column, "review");
  CHECK(merge_cards(base(), by_hand, with(base(), Field::due, "2026-12-05")).card.column() ==
        "review");
}

Card asked(Card card, std::int64_t at, const std::string& who, const std::string& what) {
  card.history.push_back(
      {Instant{at}, EventKind::blocked, "sara", "waits for " + who + ": " + what, {}, {}});
  return with(std::move(card), Field::waits_for, who);
}

Card answered(Card card, std::int64_t at) {
  card.history.push_back({Instant{at}, EventKind::unblocked, "paula", {}, {}, {}});
  return with(std::move(card), Field::waits_for, {});
}

TEST_CASE("two branches that ask leave both questions open, and the card waits for the last") {
  const Card ours = asked(base(), 200, "paula", "qx");
  const Card theirs = asked(base(), 300, "bo", "qy");
  const MergedCard merged = merge_cards(base(), ours, theirs);
  CHECK(merged.card.text(Field::waits_for) == "bo");
  CHECK(who_is_asked(merged.card) == std::vector<std::string>{"paula", "bo"});
  CHECK(merged.notes.empty());
  CHECK(merge_cards(base(), theirs, ours).card == merged.card);
}

TEST_CASE("a question that the answer of the other side ends is named, with how to ask again") {
  const Card ours = answered(asked(base(), 200, "paula", "qx"), 400);
  const Card theirs = asked(base(), 300, "bo", "qy");
  const MergedCard merged = merge_cards(base(), ours, theirs);
  CHECK_FALSE(merged.card.has(Field::waits_for));
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0].code == "merge-question");
  CHECK(merged.notes[0].hints ==
        std::vector<std::string>{"to ask again: kanban ask k7f3q2 bo \"qy\""});
}

TEST_CASE("of nested keys in conflict the first line that differs is shown") {
  const auto nested = [](const std::string& text) {
    Card card = base();
    card.extras.push_back({"x-team", text});
    return card;
  };
  const MergedCard merged =
      merge_cards(nested("\n  lead: bo\n  size: 1\n"), nested("\n  lead: bo\n  size: 2\n"),
                  nested("\n  lead: bo\n  size: 3\n"));
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].details ==
        std::vector<std::string>{"ours:   'size: 2'", "theirs: 'size: 3'"});
}

TEST_CASE("a block that the other side lifts with its own is named, with how to block again") {
  const auto blocked = [](Card card, std::int64_t at, const std::string& why) {
    card.history.push_back({Instant{at}, EventKind::blocked, "paula", why, {}, {}});
    return card;
  };
  const Card ours = answered(blocked(base(), 200, "wait A"), 400);
  const Card theirs = blocked(base(), 300, "wait B");
  const MergedCard merged = merge_cards(base(), ours, theirs);
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0].code == "merge-unblocked");
  CHECK(merged.notes[0].message ==
        "the block 'wait B' was lifted by the other side, which did not know of it");
  CHECK(merged.notes[0].hints ==
        std::vector<std::string>{"to block it again: kanban block k7f3q2 \"wait B\""});
  CHECK(merge_cards(base(), theirs, ours).notes[0].message == merged.notes[0].message);
  // Known, or blocked by another reason now, it is as both wanted.
  CHECK(merge_cards(base(), answered(blocked(base(), 300, "wait B"), 400), theirs).notes.empty());
  CHECK(merge_cards(base(), blocked(base(), 400, "wait A"), theirs).notes.empty());
  // Not lifted: what has the words of a question is open as one.
  const Card by_hand = blocked(base(), 500, "waits for bo: qz");
  CHECK(merge_cards(base(), by_hand, answered(blocked(base(), 200, "wait A"), 400)).notes.empty());
}

TEST_CASE("a question that ended in a merge is no more in the way of one on a third branch") {
  const Card before = asked(base(), 150, "bo", "qx");
  const Card asks_again = asked(before, 400, "bo", "qy");
  const Card goes_on = answered(before, 300);
  const Card asks_another = asked(before, 200, "sara", "qz");
  const auto merge = [&](const Card& a, const Card& b) { return merge_cards(before, a, b).card; };
  const Card one = merge(merge(asks_again, goes_on), asks_another);
  CHECK(one.text(Field::waits_for) == "bo");
  CHECK(merge(asks_again, merge(goes_on, asks_another)) == one);
}

TEST_CASE("while another question is open, a question that ended can be asked again after it") {
  const Card ours = asked(answered(asked(base(), 200, "paula", "qx"), 400), 500, "omar", "qz");
  const Card theirs = asked(base(), 300, "bo", "qy");
  const MergedCard merged = merge_cards(base(), ours, theirs);
  CHECK(merged.card.text(Field::waits_for) == "omar");
  REQUIRE(merged.notes.size() == 1);
  CHECK(
      merged.notes[0].hints ==
      std::vector<std::string>{"to ask again, when the card goes on: kanban ask k7f3q2 bo \"qy\""});
}

TEST_CASE("an answer on one side counts, whatever the other did to the card") {
  const Card before = asked(base(), 150, "paula", "qx");
  const MergedCard merged =
      merge_cards(before, answered(before, 200), with(before, Field::due, "2026-12-05"));
  CHECK_FALSE(merged.card.has(Field::waits_for));
  CHECK(merged.notes.empty());
}

TEST_CASE("who is asked by hand counts as it stands") {
  const Card before = asked(base(), 150, "paula", "qx");
  const MergedCard merged = merge_cards(before, with(before, Field::waits_for, "omar"),
                                        with(before, Field::due, "2026-12-05"));
  CHECK(merged.card.text(Field::waits_for) == "omar");
}

TEST_CASE("a field with two new values takes the larger, and names the other") {
  const MergedCard merged = merge_cards(base(), with(base(), Field::due, "2026-12-05"),
                                        with(base(), Field::due, "2026-12-07"));
  CHECK(merged.card.text(Field::due) == "2026-12-07");
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0].severity == Severity::note);
  CHECK(merged.conflicts.empty());
}

TEST_CASE("a rank that was decided later wins over a larger one") {
  Card ours = with(base(), Field::rank, "b");
  ours.history.push_back({Instant{300}, EventKind::decided, "bo", "rank", {}, {}});
  Card theirs = with(base(), Field::rank, "z");
  theirs.history.push_back({Instant{200}, EventKind::decided, "sara", "rank", {}, {}});
  CHECK(merge_cards(base(), ours, theirs).card.text(Field::rank) == "b");
}

TEST_CASE("a move, a block and a comment that one side took out stay, each with what to do") {
  Card was = moved(base(), 200, "develop");
  was.history.push_back({Instant{300}, EventKind::blocked, "bo", "why", {}, {}});
  was.comments.push_back({Instant{400}, "bo", "secret"});
  const Card cleared = base();
  const Card grown = with(was, Field::due, "2026-12-05");
  const MergedCard merged = merge_cards(was, grown, cleared);
  CHECK(merged.card.history == was.history);
  CHECK(merged.card.comments == was.comments);
  REQUIRE(merged.notes.size() == 3);
  for (const Error& note : merged.notes) {
    CHECK(note.code == "merge-kept");
    CHECK(note.severity == Severity::note);
  }
  CHECK(merged.notes[0].message ==
        "the move to 'develop' of bo at 1970-01-01T00:03:20Z was removed on one side and stays: a "
        "merge drops no event");
  CHECK(merged.notes[0].hints ==
        std::vector<std::string>{"to take it back: kanban move k7f3q2 'ready'"});
  CHECK(merged.notes[1].hints ==
        std::vector<std::string>{"to take it back: kanban unblock k7f3q2"});
  CHECK(merged.notes[2].message ==
        "the comment of bo at 1970-01-01T00:06:40Z was removed on one side and stays: a merge "
        "drops no comment");
}

TEST_CASE(
    "a value that one side changed and the other removed stays, and it is the removal that gives "
    "way") {
  const Card was = with(base(), Field::size, "5");
  const MergedCard merged =
      merge_cards(was, with(was, Field::size, "8"), with(was, Field::size, ""));
  CHECK(merged.card.text(Field::size) == "8");
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0].message ==
        "'size' was changed on both sides: '8' is taken, its removal gives way");
}

TEST_CASE("a strict merge leaves title and column to a person") {
  const Card ours = with(moved(base(), 300, "develop"), Field::title, "A");
  const Card theirs = with(moved(base(), 200, "review"), Field::title, "B");
  CHECK(merge_cards(base(), ours, theirs).conflicts.empty());
  const MergedCard merged = merge_cards(base(), ours, theirs, MergeStrictness::strict);
  CHECK(merged.conflicts.size() == 2);
  CHECK(merged.for_ours.title() == "A");
  CHECK(merged.for_theirs.title() == "B");
  CHECK(merged.for_theirs.column() == "review");
}

TEST_CASE("long texts are merged by line, and what cannot be is decided for each side") {
  const Card old = with(base(), Field::description, "a\nb\nc\n");
  const Card ours = with(base(), Field::description, "A\nb\nc\n");
  CHECK(merge_cards(old, ours, with(base(), Field::description, "a\nb\nC\n"))
            .card.text(Field::description) == "A\nb\nC\n");
  const MergedCard torn = merge_cards(old, ours, with(base(), Field::description, "X\nb\nC\n"));
  REQUIRE(torn.conflicts.size() == 1);
  CHECK(torn.for_ours.text(Field::description) == "A\nb\nC\n");
  CHECK(torn.for_theirs.text(Field::description) == "X\nb\nC\n");
}

TEST_CASE("an unknown key that both sides changed is a conflict") {
  Card ours = base();
  ours.extras.push_back({"x-team", "red"});
  Card theirs = base();
  theirs.extras.push_back({"x-team", "blue"});
  const MergedCard merged = merge_cards(base(), ours, theirs);
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.for_ours.extras[0].text == "red");
  CHECK(merged.for_theirs.extras[0].text == "blue");
}

}  // namespace
}  // namespace kanban
