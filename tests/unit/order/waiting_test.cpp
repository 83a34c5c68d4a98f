#include "order/waiting.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

Instant hour(int day, int hours) {
  return {utc_midnight(make_date(2026, 11, day)).seconds + hours * 3600};
}

Card moved(const std::string& id, const std::vector<std::pair<int, std::string>>& moves) {
  Card card = make_card({id, "Moved"});
  for (const auto& [day, column] : moves) {
    card.history.push_back({hour(day, 9), EventKind::entered, "bo", column});
    card.set_text(Field::column, column);
  }
  return card;
}

Moment noon(int day) { return {hour(day, 12), {}}; }

TEST_CASE("a queue ends before the first committed column, the next before the first at work") {
  const Settings settings = table_settings();
  CHECK(commitment_point(settings) == 1);
  CHECK(starting_point(settings) == 2);
  CHECK(point_after(settings, settings.columns[0]) == 1);
  CHECK(point_after(settings, settings.columns[1]) == 2);
}

TEST_CASE("a pull is a move over the point; one that is undone is none") {
  Board board;
  board.settings = table_settings();
  add_card(board, moved("A-1", {{1, "ready"}, {2, "develop"}, {3, "done"}}));
  add_card(board, moved("A-2", {{4, "develop"}}));  // over both at once
  add_card(board,
           moved("A-3", {{5, "ready"}, {6, "backlog"}, {7, "ready"}}));  // went back, came again
  add_card(board, moved("A-4", {{8, "dropped"}}));                       // no pull
  Card undone = moved("A-5", {{9, "ready"}, {10, "backlog"}});
  undone.history.back().because = "undo";
  add_card(board, undone);
  CHECK(pulls_over(board, 1, hour(30, 0)) == 4);
  CHECK(pulls_over(board, 2, hour(30, 0)) == 2);
  CHECK(pulls_over(board, 1, hour(4, 0)) == 1);
}

TEST_CASE("every N-th pull takes the oldest, and the count says when") {
  CHECK(pulls_to_reserve(5, 0) == 5);
  CHECK(pulls_to_reserve(5, 4) == 1);
  CHECK(pulls_to_reserve(5, 5) == 5);
  CHECK(pulls_to_reserve(1, 7) == 1);
}

std::optional<std::int64_t> bound_of(const Board& board, const char* id) {
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  return pull_bound(board, order.cards[order.place_of(id) - 1], table_moment());
}

TEST_CASE("the card at age place j is taken after at most N times j pulls") {
  Board board = table_board();
  board.settings.priority.reserve_oldest = 5;
  CHECK(bound_of(board, "BUG-40") == 5);
  CHECK(bound_of(board, "BUG-41") == 10);
  CHECK(bound_of(board, "TEC-4") == 15);
  // By age CMP-2 is sixth, but it is blocked and cannot be taken.
  CHECK_FALSE(bound_of(board, "CMP-2").has_value());
  // Four pulls so far: the next one takes the oldest.
  for (int i = 0; i < 4; ++i) add_card(board, moved("P-" + std::to_string(i), {{i + 1, "ready"}}));
  for (int i = 0; i < 4; ++i)
    card_of(board, "P-" + std::to_string(i)).set_text(Field::column, "done");
  CHECK(bound_of(board, "BUG-40") == 1);
  CHECK(bound_of(board, "BUG-41") == 6);
}

TEST_CASE("without a reserve nothing bounds the pulls") {
  const Board board = table_board();
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK_FALSE(pull_bound(board, order.cards[4], table_moment()).has_value());
}

TEST_CASE("the pace is the starts of the last 90 days, and says when a card is begun") {
  Board board;
  board.settings = table_settings();
  CHECK(weekly_pulls_tenths(board, 2, noon(20)) == 0);
  CHECK_FALSE(likely_start(board, 3, noon(20)).has_value());
  // 9 starts in 90 days: 0.7 a week.
  for (int i = 1; i <= 9; ++i) add_card(board, moved("P-" + std::to_string(i), {{i, "develop"}}));
  CHECK(weekly_pulls_tenths(board, 2, noon(20)) == 7);
  // The third card is begun after 3 / 0.7 weeks, 30 days.
  CHECK(format_date(*likely_start(board, 3, noon(20))) == "2026-12-20");
}

}  // namespace
}  // namespace kanban
