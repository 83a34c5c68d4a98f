#include "report/timing.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

DatedInstant moment(std::string_view when) {
  return {at(when), day("2026-" + std::string(when.substr(0, 5)))};
}

std::int64_t days_by(const FlowSettings& rules, std::string_view from, std::string_view to) {
  Settings settings = flow_settings();
  settings.flow = rules;
  const Board board = a_board({}, settings);
  const Flow flow = flow_at(board, "01-01", "12-31");
  return Timing(flow).between(moment(from), moment(to));
}

TEST_CASE("inclusive days count both ends") {
  CHECK(days_by({}, "03-02", "03-02") == 1);
  CHECK(days_by({}, "03-02T23:59", "03-03T00:01") == 2);
  CHECK(days_by({}, "02-27", "03-02") == 4);
}

TEST_CASE("elapsed time is in seconds, shown as days") {
  FlowSettings rules;
  rules.days = DayRule::elapsed;
  CHECK(days_by(rules, "03-02T12:00", "03-03T00:00") == 43200);
  const DayUnit unit{kSecondsPerDay};
  CHECK(unit.exact(std::int64_t{43200}) == "0.5");
  CHECK(unit.shown(std::int64_t{43200}) == "0.5 d");
}

TEST_CASE("working days leave out weekends and holidays, and are at least one") {
  FlowSettings rules;
  rules.days = DayRule::working;
  rules.working_days = {true, true, true, true, true, false, false};
  rules.holidays = {day("2026-03-04")};
  // Monday 2 to Tuesday 10 March 2026: 9 days less a weekend and a holiday.
  CHECK(days_by(rules, "03-02", "03-10") == 6);
  CHECK(days_by(rules, "03-07", "03-08") == 1);  // a weekend
}

TEST_CASE("a day is a day of the board's zone, whether it has 23 hours or 25") {
  const TimeZone madrid = TimeZone::find("Europe/Madrid").value();
  Board board = a_board({a_card("k1", {{"03-28T22:30", "develop"}, {"03-29T22:30", "done"}})});
  FlowQuery query;
  query.as_of = at("04-30");
  query.from = day("2026-01-01");
  query.zone = madrid;
  const Flow flow = read_flow(board, query).value();
  // 22:30 UTC is 23:30 of the 28th; the clocks go forward in the night; then it is 00:30 of the
  // 30th.
  CHECK(finished_in(flow, flow.window).at(0).cycle_time == 3);
}

TEST_CASE("a spread knows its least, most, mean and percentiles") {
  const Board board = a_board({});
  const Flow flow = flow_at(board, "01-01", "12-31");
  const Spread spread = spread_of(flow, {3, 1, 1, 11});
  CHECK(spread.n == 4);
  CHECK(spread.least == 1);
  CHECK(spread.most == 11);
  CHECK(spread.mean == 4);
  CHECK(percentile_text(spread, 50) == "1");
  CHECK(percentile_text(spread, 85) == "11");
  CHECK(percentile_text(spread_of(flow, {}), 50) == std::nullopt);
}

TEST_CASE("deliveries are sorted by time, then by id") {
  const Board board = a_board({a_card("k2", {{"03-01", "develop"}, {"03-05", "done"}}),
                               a_card("k1", {{"03-02", "develop"}, {"03-05", "done"}}),
                               a_card("k3", {{"03-02", "develop"}, {"03-04", "done"}})});
  const Flow flow = flow_at(board, "03-01", "03-31");
  const auto all = finished_in(flow, flow.window);
  REQUIRE(all.size() == 3);
  CHECK(all[0].life->file->card.id() == "k3");
  CHECK(all[1].life->file->card.id() == "k1");
  CHECK(all[2].life->file->card.id() == "k2");
}

}  // namespace
}  // namespace kanban
