// Laws of the card as a value: sets, lists and the history.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "model/card.hpp"
#include "model/history.hpp"
#include "model/keep.hpp"

namespace kanban {
namespace {

std::string a_word() {
  return *rc::gen::elementOf(std::vector<std::string>{"a", "b", "c", "d", "e"});
}

TEST_CASE("a set of a card is a set, whatever is added and removed") {
  CHECK(rc::check([] {
    Card card;
    std::set<std::string> expected;
    const int steps = *rc::gen::inRange(0, 30);
    for (int i = 0; i < steps; ++i) {
      const std::string word = a_word();
      if (*rc::gen::arbitrary<bool>()) {
        RC_ASSERT(card.add(Field::labels, word) == expected.insert(word).second);
      } else {
        RC_ASSERT(card.remove(Field::labels, word) == (expected.erase(word) == 1));
      }
    }
    const std::vector<std::string> entries(expected.begin(), expected.end());
    RC_ASSERT(card.list(Field::labels) == entries);
    RC_ASSERT(card.has(Field::labels) == !entries.empty());
  }));
}

TEST_CASE("what is set last is what a card says, in whatever order fields are set") {
  CHECK(rc::check([] {
    Card card;
    std::vector<std::string> expected(kFieldCount);
    const int steps = *rc::gen::inRange(0, 60);
    for (int i = 0; i < steps; ++i) {
      const FieldInfo& row = fields()[*rc::gen::inRange<std::size_t>(0, kFieldCount)];
      if (is_list(row.kind)) continue;
      const auto index = static_cast<std::size_t>(row.field);
      expected[index] = *rc::gen::arbitrary<bool>() ? a_word() : std::string();
      card.set_text(row.field, expected[index]);
    }
    for (const FieldInfo& row : fields()) {
      RC_ASSERT(card.text(row.field) == expected[static_cast<std::size_t>(row.field)]);
    }
  }));
}

Card any_card() {
  Card card;
  card.created = {*rc::gen::inRange<std::int64_t>(0, 100)};
  card.set_text(Field::column, a_word());
  const int events = *rc::gen::inRange(0, 12);
  for (int i = 0; i < events; ++i) {
    Event event;
    event.at = {*rc::gen::inRange<std::int64_t>(0, 200)};
    event.kind = *rc::gen::elementOf(std::vector<EventKind>{
        EventKind::entered, EventKind::blocked, EventKind::unblocked, EventKind::decided});
    if (event.kind != EventKind::unblocked) event.value = a_word();
    card.history.push_back(event);
  }
  const int comments = *rc::gen::inRange(0, 3);
  for (int i = 0; i < comments; ++i) {
    card.comments.push_back({.at = {*rc::gen::inRange<std::int64_t>(0, 300)}, .text = "hm"});
  }
  return card;
}

TEST_CASE("an event stamped with the next time comes after every other") {
  CHECK(rc::check([] {
    const Card card = any_card();
    const Instant now{*rc::gen::inRange<std::int64_t>(0, 300)};
    const Instant next = next_event_time(card, now);
    RC_ASSERT(next >= now);
    RC_ASSERT(std::all_of(card.history.begin(), card.history.end(),
                          [&](const Event& event) { return event.at < next; }));
  }));
}

TEST_CASE("a card reduced to its present state answers as the whole one does") {
  CHECK(rc::check([] {
    const Card before = any_card();
    Card after = before;
    keep_current_state(after);
    RC_ASSERT(entered_column(after) == entered_column(before));
    RC_ASSERT(last_touched(after) == last_touched(before));
    const auto was = open_block(before);
    const auto is = open_block(after);
    RC_ASSERT(is.has_value() == was.has_value());
    if (!was) return;
    RC_ASSERT(is->since == was->since);
    RC_ASSERT(is->reason == was->reason);
  }));
}

TEST_CASE("the present state gathered event by event is the one that is left of the whole") {
  CHECK(rc::check([] {
    Card left = any_card();
    Card gathered = left;
    CurrentState state;
    for (const Comment& comment : left.comments) state.take(comment);
    for (const Event& event : left.history) state.take(event, left.column());
    state.put_into(gathered);
    keep_current_state(left);
    RC_ASSERT(gathered == left);
  }));
}

}  // namespace
}  // namespace kanban
