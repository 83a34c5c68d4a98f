#include "order/expectation.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

Instant at(int day) { return {utc_midnight(make_date(2026, 10, day)).seconds + 9 * 3600}; }

// A bug that came over the commitment point on one day of October and was delivered on another.
Card finished(const std::string& id, int from, int to) {
  Card card = make_card({id, "Done", "bug", "billing"});
  card.created = at(1);
  card.set_text(Field::column, "done");
  card.history = {{at(1), EventKind::entered, "bo", "backlog"},
                  {at(from), EventKind::entered, "bo", "ready"},
                  {at(to), EventKind::entered, "bo", "done"}};
  return card;
}

TEST_CASE("work begins at the commitment point, and both days count") {
  const Settings settings = table_settings();
  CHECK(days_to_deliver(settings, finished("BUG-1", 5, 5), {}) == 1);
  CHECK(days_to_deliver(settings, finished("BUG-1", 5, 14), {}) == 10);
  Card straight = finished("BUG-1", 5, 14);
  straight.history.erase(straight.history.begin() + 1);
  CHECK_FALSE(days_to_deliver(settings, straight, {}).has_value());
  straight.set_text(Field::column, "develop");
  CHECK_FALSE(days_to_deliver(settings, straight, {}).has_value());
}

TEST_CASE("what the board sets goes before what it measured") {
  Board board = table_board();
  for (int i = 1; i <= 10; ++i) add_card(board, finished("OLD-" + std::to_string(i), 5, 5 + i));
  {
    const Rules rules(board.settings);
    const Expectations expectations(board, rules, {});
    CHECK(expectations.of("bug")->days == 9);
    CHECK_FALSE(expectations.of("bug")->measured);
  }
  board.settings.priority.sle = {{"story", 14}};
  const Rules rules(board.settings);
  const Expectations expectations(board, rules, {});
  // Ten cards took 2 to 11 days; the ninth of them is 10.
  CHECK(expectations.of("bug")->days == 10);
  CHECK(expectations.of("bug")->measured);
  CHECK(expectations.of("bug")->finished == 10);
  CHECK_FALSE(expectations.of("task").has_value());
  board.settings.priority.sle.push_back({"", 7});
  const Rules for_all(board.settings);
  CHECK(Expectations(board, for_all, {}).of("task")->days == 7);
}

}  // namespace
}  // namespace kanban
