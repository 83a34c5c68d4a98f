#include "review/changes.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

std::string_view word(OperationKind kind) {
  switch (kind) {
    case OperationKind::created: return "created";
    case OperationKind::deleted: return "deleted";
    case OperationKind::retyped: return "retyped";
    case OperationKind::moved: return "moved";
    case OperationKind::set: return "set";
    case OperationKind::removed: return "removed";
    case OperationKind::added: return "added";
    case OperationKind::reordered: return "reordered";
    case OperationKind::rewritten: return "rewritten";
  }
  return "?";
}

// "set rank: n -> a" for each operation.
Lines words_of(const std::vector<Operation>& operations) {
  Lines lines;
  for (const Operation& one : operations) {
    std::string line(word(one.kind));
    if (!one.name.empty()) line += " " + one.name + ": " + one.from + " -> " + one.to;
    lines.push_back(line);
  }
  return lines;
}

Board board_of(std::vector<CardFile> cards) {
  Board board;
  board.settings = a_board();
  board.cards = std::move(cards);
  return board;
}

}  // namespace

TEST_CASE("a field of one value is one operation with what it was and is") {
  Card before = a_card("a1", "Log in");
  before.set_text(Field::rank, "n");
  before.set_text(Field::due, "2026-12-01");
  Card after = before;
  after.set_text(Field::rank, "b");
  after.set_text(Field::due, "");
  after.set_text(Field::impact, "high");
  after.created = at("2025-01-01T00:00:00Z");
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"set created: 2026-11-18T09:14:03Z -> 2025-01-01T00:00:00Z", "set rank: n -> b",
              "set impact:  -> high", "set due: 2026-12-01 -> "});
  CHECK(changed_fields(before, before).empty());
}

TEST_CASE("column and type are operations of their own kind") {
  const Card before = a_card("a1", "Log in", "backlog");
  Card after = before;
  after.set_text(Field::column, "ready");
  after.set_text(Field::type, "story");
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"retyped type:  -> story", "moved column: backlog -> ready"});
}

TEST_CASE("a list gives one operation an entry") {
  Card before = a_card("a1", "Log in");
  before.set_list(Field::clients, {"acme", "globex"});
  before.set_list(Field::checklist, {"[ ] one", "[ ] two"});
  Card after = before;
  after.set_list(Field::clients, {"acme", "umbrella"});
  after.set_list(Field::checklist, {"[ ] two", "[ ] one"});
  CHECK(words_of(changed_fields(before, after)) == Lines{"removed clients: globex -> ",
                                                         "added clients:  -> umbrella",
                                                         "reordered checklist:  -> "});
}

TEST_CASE("a repeated line that goes once is removed once") {
  Card before = a_card("a1", "Log in");
  before.set_list(Field::acceptance, {"same", "same"});
  Card after = before;
  after.set_list(Field::acceptance, {"same"});
  CHECK(words_of(changed_fields(before, after)) == Lines{"removed acceptance: same -> "});
}

TEST_CASE("a key of a map is one operation") {
  Card before = a_card("a1", "Log in");
  before.set_list(Field::estimate, {"value: 8", "time: 3"});
  Card after = before;
  after.set_list(Field::estimate, {"time: 5", "risk: 1", "value: 8"});
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"set estimate:  -> risk: 1", "set estimate: time: 3 -> time: 5"});
}

TEST_CASE("what stands behind the old events was added, what stands among them was rewritten") {
  Card before = a_card("a1", "Log in");
  before.history.push_back({at("2026-11-19T00:00:00Z"), EventKind::entered, "bo", "ready"});
  Card after = before;
  after.history.push_back({at("2026-11-20T00:00:00Z"), EventKind::blocked, "bo", "vendor"});
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"added history:  -> 2026-11-20T00:00:00Z bo blocked: vendor"});

  after = before;
  after.history[0].at = at("2026-01-01T00:00:00Z");
  const std::vector<Operation> operations = changed_fields(before, after);
  CHECK(words_of(operations) ==
        Lines{"removed history: 2026-11-18T09:14:03Z sara entered backlog -> ",
              "rewritten history:  -> 2026-01-01T00:00:00Z sara entered backlog"});
  CHECK(operations[1].place == 0);

  after = before;
  after.history.pop_back();
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"removed history: 2026-11-19T00:00:00Z bo entered ready -> "});
}

TEST_CASE("a comment is told by its first line") {
  const Card before = a_card("a1", "Log in");
  Card after = before;
  after.comments.push_back({at("2026-11-19T08:00:00Z"), "paula", "Acme called\nagain"});
  CHECK(words_of(changed_fields(before, after)) ==
        Lines{"added comments:  -> 2026-11-19T08:00:00Z paula: Acme called …"});
}

TEST_CASE("unknown keys are compared by their text") {
  Card before = a_card("a1", "Log in");
  before.extras = {{"x-cost", "3"}, {"x-old", "1"}};
  Card after = before;
  after.extras = {{"x-new", "2"}, {"x-cost", "4"}};
  const std::vector<Operation> operations = changed_fields(before, after);
  CHECK(words_of(operations) ==
        Lines{"set x-cost: 3 -> 4", "set x-new:  -> 2", "set x-old: 1 -> "});
  CHECK_FALSE(operations[0].field.has_value());
}

TEST_CASE("cards are matched by their ids, whatever their files are called") {
  const Board before = board_of({{a_card("BUG-3", "Log in"), "cards/BUG-3.yaml"},
                                 {a_card("k1", "Same"), "cards/k1.yaml"},
                                 {a_card("k2", "Moved file"), "cards/k2.yaml"}});
  const Board after = board_of({{a_card("FEAT-9", "Log in"), "cards/BUG-3.yaml"},
                                {a_card("k1", "Same"), "cards/k1.yaml"},
                                {a_card("k2", "Moved file"), "cards/2026-11/k2.yaml"}});
  const std::vector<CardDifference> found = changed_cards(before, after);
  REQUIRE(found.size() == 3);
  CHECK(found[0].id == "BUG-3");
  CHECK(found[0].deleted());
  CHECK(words_of(found[0].operations) == Lines{"deleted"});
  CHECK(found[1].id == "FEAT-9");
  CHECK(found[1].created());
  CHECK(words_of(found[1].operations) == Lines{"created"});
  CHECK(found[2].renamed());
  CHECK(found[2].operations.empty());
}

TEST_CASE("an id that is used twice is compared path by path") {
  const Board before = board_of({{a_card("k1", "One"), "a.yaml"}});
  const Board after =
      board_of({{a_card("k1", "Other"), "0.yaml"}, {a_card("k1", "One"), "a.yaml"}});
  const std::vector<CardDifference> found = changed_cards(before, after);
  REQUIRE(found.size() == 1);
  CHECK(found[0].created());
  CHECK(found[0].after->path == "0.yaml");
}
