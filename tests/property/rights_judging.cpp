// What holds of every judgement: approvals only take findings away, and only the two states count.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "rights/judge.hpp"
#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

template <typename T>
T one_of_these(const std::vector<T>& values) {
  return *rc::gen::elementOf(values);
}

Card any_card(const std::string& id) {
  Card card = typed(id, one_of_these<std::string>({"bug", "task", "epic", "story", "ops"}),
                    one_of_these<std::string>({"intake", "backlog", "ready", "develop", "done"}));
  if (*rc::gen::arbitrary<bool>())
    card.set_text(Field::rank, one_of_these<std::string>({"a", "b"}));
  if (*rc::gen::arbitrary<bool>())
    card.set_list(Field::clients, {one_of_these<std::string>({"acme", "globex"})});
  if (*rc::gen::arbitrary<bool>())
    card.set_list(Field::assignees, {one_of_these<std::string>({"dev1", "omar"})});
  return card;
}

Board any_board() {
  Board board;
  board.settings = ruled_board();
  for (const char* id : {"k1", "k2", "k3"}) {
    if (*rc::gen::inRange(0, 4) > 0) board.cards.push_back(file_of(any_card(id)));
  }
  return board;
}

Submission a_submission(const Board& before, const Board& after) {
  Submission submission;
  submission.before = &before;
  submission.after = &after;
  submission.actor = one_of_these<std::string>({"dev1", "omar", "paula-po", "eve"});
  submission.head = std::string(40, 'a');
  submission.base = "main";
  submission.span = {at("2026-11-01T00:00:00Z"), at("2026-11-22T00:00:00Z")};
  submission.now = submission.span.latest;
  return submission;
}

std::vector<std::string> errors(const Judgement& judgement) {
  std::vector<std::string> lines;
  for (const Error& error : judgement.findings) {
    if (error.severity == Severity::error) lines.push_back(error.code + " " + error.message);
  }
  return lines;
}

std::size_t count(const std::vector<std::string>& lines, const std::string& code) {
  std::size_t number = 0;
  for (const std::string& line : lines) number += line.starts_with(code) ? 1U : 0U;
  return number;
}

}  // namespace

TEST_CASE("one more approval never makes a change pass less") {
  CHECK(rc::check([] {
    const Board before = any_board();
    const Board after = any_board();
    Submission submission = a_submission(before, after);
    const auto without = errors(judge(submission));
    submission.approvals.push_back(
        {one_of_these<std::string>({"omar", "paula-po", "dev1", "sara", "nobody"}),
         std::string(40, one_of_these<char>({'a', 'b'}))});
    const auto with = errors(judge(submission));
    RC_ASSERT(with.size() <= without.size());
  }));
}

TEST_CASE("the same two states are judged the same, and no state against itself is wrong") {
  CHECK(rc::check([] {
    const Board before = any_board();
    const Board after = any_board();
    const Submission submission = a_submission(before, after);
    RC_ASSERT(errors(judge(submission)) == errors(judge(submission)));
    Submission same = submission;
    same.after = &before;
    RC_ASSERT(errors(judge(same)).empty());
  }));
}

TEST_CASE("what nobody may do step by step, nobody may do at once") {
  // A rank that is set in two steps is judged as one; so a detour through a third state gives the
  // order no change that the straight way would not.
  CHECK(rc::check([] {
    const Board before = any_board();
    const Board after = any_board();
    Submission straight = a_submission(before, after);
    straight.actor = "eve";
    const auto found = errors(judge(straight));
    std::size_t ranked = 0;
    for (const CardDifference& one : changed_cards(before, after)) {
      if (one.after == nullptr) continue;
      const std::string_view was = one.before == nullptr ? "" : one.before->card.text(Field::rank);
      ranked += was == one.after->card.text(Field::rank) ? 0U : 1U;
    }
    std::size_t told = 0;
    for (const std::string& line : found)
      told += line.find("set rank (rule R4") != std::string::npos ? 1U : 0U;
    RC_ASSERT(told == ranked);
    RC_ASSERT(count(found, "unknown-author") == 0U);
  }));
}
