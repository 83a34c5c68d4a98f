// The numbers of the reports on one small board, worked out by hand.
#include <algorithm>

#include <catch2/catch.hpp>

#include "report/aging.hpp"
#include "report/balance.hpp"
#include "report/blockers.hpp"
#include "report/cfd.hpp"
#include "report/classes.hpp"
#include "report/cycle_time.hpp"
#include "report/daily.hpp"
#include "report/data_quality.hpp"
#include "report/due.hpp"
#include "report/evidence.hpp"
#include "report/figures.hpp"
#include "report/flow.hpp"
#include "report/lead_time.hpp"
#include "report/littles_law.hpp"
#include "report/net_flow.hpp"
#include "report/period.hpp"
#include "report/service_level.hpp"
#include "report/sle.hpp"
#include "report/summary.hpp"
#include "report/throughput.hpp"
#include "report/time_in_column.hpp"
#include "report/work_in_progress.hpp"
#include "report/xmr.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

// March 2026; the 2nd is a Monday.
//   a  started 2, finished 4          3 days
//   b  started 3, finished 3          1 day, created on 1
//   c  started 4, finished 13        10 days, blocked from 5 to 7 while in develop
//   d  started 9, dropped 11
//   e  started 10, open
//   f  done on 6 without a start
//   g  in the backlog since 5
Board march() {
  Board board = a_board({
      a_card("a", {{"03-02", "develop"}, {"03-04", "done"}}),
      a_card("b", {{"03-01", "backlog"},
                   {"03-03T09:00", "ready"},
                   {"03-03T12:00", "develop"},
                   {"03-03T15:00", "done"}}),
      a_card("c", {{"03-04", "develop"},
                   {"03-05", "!Vendor / api"},
                   {"03-07", "?"},
                   {"03-09", "review"},
                   {"03-13", "done"}}),
      a_card("d", {{"03-09", "develop"}, {"03-11", "dropped"}}),
      a_card("e", {{"03-10", "ready"}, {"03-12", "develop"}, {"03-14", "!vendor"}}),
      a_card("f", {{"03-02", "backlog"}, {"03-06", "done"}}),
      a_card("g", {{"03-05", "backlog"}}),
  });
  board.cards[2].card.set_text(Field::due, "2026-03-10");
  board.cards[4].card.set_text(Field::due, "2026-03-14");
  board.cards[0].card.set_text(Field::class_of_service, "expedite");
  board.cards[1].card.set_text(Field::product, "portal");
  return board;
}

template <typename Range, typename Text>
std::string figure(const Range& figures, const Text& id) {
  const auto found =
      std::find_if(figures.begin(), figures.end(), [&](const Figure& one) { return one.id == id; });
  return found == figures.end() ? "no such figure" : found->value;
}

const Table& table(const Sheet& sheet, std::string_view name) {
  const auto found = std::find_if(sheet.tables.begin(), sheet.tables.end(),
                                  [&](const SheetTable& one) { return one.name == name; });
  REQUIRE(found != sheet.tables.end());
  return found->table;
}

TEST_CASE("cycle time: the durations, and what has none") {
  const Board board = march();
  const CycleTime report = cycle_time(flow_at(board, "03-01", "03-15"));
  CHECK(report.spread.sorted == std::vector<std::int64_t>{1, 3, 10});
  CHECK(report.without_start == 1);
  CHECK(report.same_day == 1);
  CHECK(report.open == 1);
  const Sheet page = sheet(report);
  CHECK(figure(page.figures, "n") == "3");
  CHECK(figure(page.figures, "percentiles.50") == "3");
  CHECK(figure(page.figures, "percentiles.85") == "10");
  CHECK(page.finding == "85 % of 3 cards finished within 10 d of their start, half within 3 d");
  CHECK(page.warnings.size() == 2);
  CHECK(table(page, "distribution").rows.size() == 3);
}

TEST_CASE("open work counts as at least as old as it is") {
  // Finished after 1, 3 and 10; one open for 6: S(1) = 3/4, S(3) = 3/4 x 2/3 = 1/2, S(10) = 0.
  CHECK(survival_percentile({1, 3, 10}, {6}, 50) == 3);
  CHECK(survival_percentile({1, 3, 10}, {6}, 85) == 10);
  // Two open for 20: S(10) = 4/5 x 3/4 x 2/3 = 2/5, so 85 % is not reached.
  CHECK(survival_percentile({1, 3, 10}, {20, 20}, 50) == 10);
  CHECK(survival_percentile({1, 3, 10}, {20, 20}, 85) == std::nullopt);
  // Without open work it is the nearest rank.
  CHECK(survival_percentile({1, 3, 10}, {}, 50) == 3);
  CHECK(survival_percentile({}, {4}, 50) == std::nullopt);
}

TEST_CASE("lead time: from the creation, without needing a start") {
  const Board board = march();
  const LeadTime report = lead_time(flow_at(board, "03-01", "03-15"));
  CHECK(report.spread.sorted == std::vector<std::int64_t>{3, 3, 5, 10});
  CHECK(report.impossible == 0);
}

TEST_CASE("throughput: every delivery, weeks without any kept, whole weeks averaged") {
  const Board board = march();
  const Throughput report = throughput(flow_at(board, "02-25", "03-18"), Period::week);
  REQUIRE(report.periods.size() == 4);
  CHECK(report.periods[0].span.name == "2026-W09");
  CHECK_FALSE(report.periods[0].span.whole);
  CHECK(report.periods[1].count == 3);  // a, b, f
  CHECK(report.periods[1].span.days == DayRange{day("2026-03-02"), day("2026-03-08")});
  CHECK(report.periods[2].count == 1);  // c
  CHECK_FALSE(report.periods[3].span.whole);
  CHECK(report.mean == 2.0);
  CHECK(report.total == 4);
}

TEST_CASE("a week begins where the board says") {
  Board board = march();
  board.settings.flow.week_start = 6;
  const Throughput report = throughput(flow_at(board, "03-01", "03-14"), Period::week);
  REQUIRE(report.periods.size() == 2);
  CHECK(report.periods[0].span.name == "2026-03-01");
  CHECK(report.periods[0].span.whole);
  CHECK(report.periods[0].count == 3);
}

TEST_CASE("net flow: arrivals less departures, and the WIP that follows") {
  const Board board = march();
  const NetFlow report = net_flow(flow_at(board, "03-02", "03-15"), Period::week);
  REQUIRE(report.periods.size() == 2);
  CHECK(report.periods[0].arrivals == 3);    // a, b, c
  CHECK(report.periods[0].departures == 2);  // a, b
  CHECK(report.periods[0].wip_end == 1);
  CHECK(report.periods[1].arrivals == 2);    // d, e
  CHECK(report.periods[1].departures == 2);  // d, c
  CHECK(report.periods[1].wip_end == 1);
  CHECK(report.wip_before == 0);
}

TEST_CASE("WIP: open at the end of a day, their ages, and what touched the day") {
  const Board board = march();
  const Wip report = wip(flow_at(board, "03-02", "03-15"));
  const Daily& daily = report.daily;
  CHECK(daily.wip == std::vector<std::int64_t>{1, 1, 1, 1, 1, 1, 1, 2, 3, 2, 2, 1, 1, 1});
  CHECK(daily.touched[1] == 2);     // a, and b that came and went
  CHECK(daily.total_age[8] == 10);  // on the 10th: c 7, d 2, e 1
  CHECK(report.days[8].oldest == 7);
  CHECK(report.days[8].ages[0] == 2);
  Board touched = march();
  touched.settings.flow.wip = WipRule::touched;
  CHECK(figure(sheet(wip(flow_at(touched, "03-02", "03-13"))).figures, "n") == "2");
}

TEST_CASE("cumulative flow: lines that never go down, and the look back") {
  const Board board = march();
  const Cfd report = cfd(flow_at(board, "03-02", "03-15"));
  CHECK(report.steps == std::vector<std::string>{"ready", "develop", "review"});
  // On the 10th five have arrived; e is still in ready; a, b have departed, c is in review.
  CHECK(report.days[8].lines == std::vector<std::int64_t>{5, 4, 3});
  CHECK(report.daily.all_departures[8] == 2);
  // The second arrival was on the 3rd: 10 - 3 + 1.
  CHECK(report.days[8].approximate == 8);
  CHECK(report.days[8].mean == 2.0);  // of 3 and 1
  CHECK(report.days[8].debt == 5.0);  // of the last seven days only a, with 3
  // d was abandoned: it is in every line, but was not delivered.
  CHECK(report.days.back().lines == std::vector<std::int64_t>{5, 5, 4});
  CHECK(report.daily.all_departures.back() == 4);
  CHECK(report.daily.all_finished.back() == 3);
}

TEST_CASE("aging: age, rank, chance and the pace of finished work") {
  const Board board = march();
  const Aging report = aging(flow_at(board, "03-01", "03-15"), ServiceLevel{85, 8, false});
  REQUIRE(report.cards.size() == 1);
  const AgingCard& card = report.cards[0];
  CHECK(card.id == "e");
  CHECK(card.age == 6);
  CHECK(card.column == "develop");
  CHECK(card.days_in_column == 4);
  CHECK(card.blocked);
  CHECK(card.rank == 66);      // 1 and 3 of 1, 3, 10
  CHECK(card.chance.of == 1);  // 10
  CHECK(card.chance.hits == 0);
  CHECK(card.outlook.empty());  // one is too few to say
  // Left ready: b at 1. Left develop: a 3, b 1, c on the 9th at 6.
  CHECK(report.paces[0].n == 1);
  CHECK(report.paces[1].ages[0] == 3);
  CHECK(report.paces[1].ages[3] == 6);
  CHECK(report.paces[2].ages[0] == 10);
  CHECK(report.past_pace == 0);
}

TEST_CASE("pace never falls from left to right") {
  const Board board =
      a_board({a_card("a", {{"03-01", "ready"}, {"03-20", "develop"}, {"03-21", "done"}}),
               a_card("b", {{"03-02", "develop"}, {"03-03", "done"}})});
  const Aging report = aging(flow_at(board, "03-01", "03-31"), std::nullopt);
  CHECK(report.paces[0].ages[0] == 20);  // a left ready on the 20th
  CHECK(report.paces[1].ages[0] == 20);  // develop: 2 and 21, the median is 2
}

TEST_CASE("the chance is drawn from those that got so old") {
  const std::vector<std::int64_t> sorted{1, 2, 3, 4, 5, 6, 7, 8};
  const Chance chance = chance_of(sorted, 3, 5);
  CHECK(chance.hits == 3);
  CHECK(chance.of == 6);
  CHECK(chance.share() == 0.5);
  CHECK(chance_of(sorted, 5, 9).share() == std::nullopt);  // four reached 5
  CHECK(chance_of(sorted, 9, 5).hits == 0);
}

TEST_CASE("SLE: the share in time, met when it is at least what was expected") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-01", "03-15");
  const Sle kept = sle(flow, ServiceLevel{66, 3, false});
  CHECK(kept.n == 3);
  CHECK(kept.within == 2);
  CHECK(kept.met());
  CHECK(kept.late == std::vector<std::string>{"c"});
  CHECK_FALSE(sle(flow, ServiceLevel{67, 3, false}).met());
  const Sle measured = sle(flow, std::nullopt);
  CHECK(measured.expectation->days == 10);
  CHECK(measured.expectation->measured);
  CHECK(parse_service_level("85:10")->days == 10);
  for (const auto* bad : {"85", "0:3", "85:0", "x:1", "100:3", ""}) {
    CHECK(parse_service_level(bad).error().code == "bad-value");
  }
}

TEST_CASE("time in columns, and how much of it was work") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-01", "03-15");
  const TimeInColumn report = time_in_column(flow);
  CHECK(report.n == 3);
  // develop: a 2 days, b 3 hours, c 5 days of which 2 blocked; review: c 4 days; ready: b 3 hours.
  CHECK(report.columns[1].seconds == 7 * 86400 + 3 * 3600);
  CHECK(report.columns[1].blocked == 2 * 86400);
  CHECK(report.columns[2].seconds == 4 * 86400);
  CHECK(report.columns[2].n == 1);
  CHECK(report.columns[0].seconds == 3 * 3600);
  CHECK(report.columns[0].ongoing == 1);
  const Efficiency share = efficiency(flow);
  CHECK(share.measurable);
  CHECK(share.active == 5 * 86400 + 3 * 3600);
  CHECK(share.waiting == 4 * 86400 + 3 * 3600);
  CHECK(share.blocked == 2 * 86400);
}

TEST_CASE("efficiency cannot be measured where nothing ever waits") {
  Settings settings = flow_settings();
  for (Column& column : settings.columns) {
    if (column.stage == Stage::wait) column.stage = Stage::active;
  }
  const Board board = a_board({a_card("a", {{"03-02", "develop"}, {"03-04", "done"}})}, settings);
  const Efficiency report = efficiency(flow_at(board, "03-01", "03-15"));
  CHECK_FALSE(report.measurable);
  CHECK(figure(sheet(report).figures, "efficiency").empty());
}

TEST_CASE("blockers are gathered by reason, whatever its case and its detail") {
  const Board board = march();
  const Blockers report = blockers(flow_at(board, "03-01", "03-15"));
  REQUIRE(report.clusters.size() == 1);
  CHECK(report.clusters[0].reason == "Vendor");
  CHECK(report.clusters[0].count == 2);
  CHECK(report.clusters[0].open == 1);
  CHECK(report.clusters[0].cards == std::vector<std::string>{"c", "e"});
  // 2 days of c; e from the 14th at noon to a second before the end of the 15th.
  CHECK(report.clusters[0].seconds == 2 * 86400 + 36 * 3600 - 1);
}

TEST_CASE("Little's law: three numbers that always agree") {
  const Board board = march();
  const LittlesLaw report = littles_law(flow_at(board, "03-02", "03-15"));
  CHECK(report.items == 5);
  CHECK(report.open_before == 0);
  CHECK(report.departures == 4);
  CHECK(report.unfinished == 1);
  CHECK(report.seconds == 14 * 86400 - 1);
  // a 2 days, b 6 hours, c 9 days, d 2 days, e 5 days and a half to a second before midnight.
  CHECK(report.item_seconds == (2 + 9 + 2 + 5) * 86400 + 6 * 3600 + 12 * 3600 - 1);
  CHECK_FALSE(report.checks[3].holds);
}

TEST_CASE("process limits of a known series") {
  // mean 5, ranges 2 4 2: MR 8/3.
  const XmrLimits limits = xmr_limits({4, 6, 2, 8});
  CHECK(limits.mean == 5);
  CHECK(limits.range == Approx(4.0));  // |2|, |4|, |6| over 3
  CHECK(limits.upper == Approx(15.64));
  CHECK(limits.lower == Approx(-5.64));
  CHECK(limits.upper_range == Approx(13.072));
}

TEST_CASE("signals: outside a limit, and eight on one side") {
  XmrLimits limits;
  limits.mean = 5;
  limits.range = 1.128;
  limits.sigma = 1;
  limits.upper = 8;
  limits.lower = 2;
  const auto rules_of = [&](const std::vector<double>& values, XmrRules rules) {
    std::vector<int> found;
    for (const XmrSignal& signal : xmr_signals(values, limits, rules)) found.push_back(signal.rule);
    return found;
  };
  CHECK(rules_of({5, 9, 5}, XmrRules::usual) == std::vector<int>{1});
  CHECK(rules_of({8, 2}, XmrRules::usual).empty());  // on a limit is not outside of it
  CHECK(rules_of({6, 6, 6, 6, 6, 6, 6, 6}, XmrRules::usual) == std::vector<int>{4});
  CHECK(rules_of({6, 6, 6, 5, 6, 6, 6, 6}, XmrRules::usual).empty());  // the mean breaks a row
  CHECK(rules_of({7.5, 5, 7.5}, XmrRules::all) == std::vector<int>{2});
  CHECK(rules_of({7.5, 5, 7.5}, XmrRules::usual).empty());
  CHECK(rules_of({6.5, 6.5, 5, 6.5, 6.5}, XmrRules::all) == std::vector<int>{3});
  limits.lower = -1;
  CHECK(rules_of({5, -2, 5}, XmrRules::usual).empty());  // a limit below zero cannot signal
}

TEST_CASE("the limits come from the baseline of the settings") {
  Board board = march();
  board.settings.flow.baseline = DayRange{day("2026-03-01"), day("2026-03-04")};
  const Xmr report =
      xmr(flow_at(board, "03-01", "03-15"), XmrSeries::cycle_time, Period::week, XmrRules::usual);
  CHECK(report.values == std::vector<double>{1, 3, 10});
  CHECK(report.baseline == 2);
  CHECK(report.limits->mean == 2);
  REQUIRE(report.signals.size() == 1);  // 10 is above 2 + 2.66 x 2
  CHECK(report.names[report.signals[0].at] == "c");
}

TEST_CASE("balance: what came in against what went out") {
  const Board board = march();
  const Balance report = balance(flow_at(board, "03-01", "03-14"), Field::product);
  CHECK(report.total.created == 7);
  CHECK(report.total.started == 5);
  CHECK(report.total.delivered == 4);
  CHECK(report.total.gone == 1);
  CHECK(report.total.waiting == 1);
  CHECK(report.total.wip == 1);
  CHECK(report.total.growth() == 2);
  REQUIRE(report.rows.size() == 2);
  CHECK(report.rows[0].name == "none");
  CHECK(report.rows[1].name == "portal");
  CHECK(report.rows[1].delivered == 1);
}

TEST_CASE("classes: a card without one is standard") {
  Board board = march();
  board.settings.classes = {{"expedite"}, {"standard"}};
  const Classes report = classes(flow_at(board, "03-01", "03-15"));
  REQUIRE(report.rows.size() == 2);
  CHECK(report.rows[0].delivered == 1);
  CHECK(report.rows[0].spread.sorted == std::vector<std::int64_t>{3});
  CHECK(report.rows[1].delivered == 3);
  CHECK(report.rows[1].wip == 1);
}

TEST_CASE("due days: in time, late, and still to come") {
  const Board board = march();
  const Due report = due(flow_at(board, "03-01", "03-15"));
  REQUIRE(report.finished.size() == 1);
  CHECK(report.finished[0].days_late == 3);
  CHECK(report.in_time == 0);
  REQUIRE(report.open.size() == 1);
  CHECK(report.past == 1);
  CHECK(report.open[0].days_late == 1);
}

TEST_CASE("data quality counts every card once and names each defect") {
  const Board board = march();
  const DataQuality report = data_quality(flow_at(board, "03-01", "03-15"));
  CHECK(report.cards == 7);
  CHECK(report.delivered == 4);
  CHECK(report.abandoned == 1);
  CHECK(report.open == 2);
  REQUIRE(report.defects.size() == 1);
  CHECK(report.defects[0].card == "f");
  CHECK(defect_counts(report.defects).rows.size() == 1);
}

TEST_CASE("the summary joins them") {
  const Board board = march();
  const Sheet page = sheet(summary(flow_at(board, "03-02", "03-15"), std::nullopt));
  CHECK(figure(page.figures, "n") == "4");
  CHECK(figure(page.figures, "blocked") == "1");
  CHECK(figure(page.figures, "net_flow") == "1");
  CHECK(table(page, "periods").rows.size() == 2);
}

TEST_CASE("evidence names the cards behind a number") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-02", "03-15");
  const auto ids = [&](Behind behind) {
    std::string all;
    for (const EvidenceCard& card : evidence(flow, behind)) all += card.id;
    return all;
  };
  CHECK(ids(Behind::finished) == "abcf");
  CHECK(ids(Behind::open) == "e");
  CHECK(ids(Behind::in_window) == "abcde");
  CHECK(ids(Behind::blocked) == "ce");
  CHECK(ids(Behind::created) == "abcdefg");
}

TEST_CASE("a filter never changes runs, and keeps the defects of its cards") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-02", "03-15");
  const Flow part = narrowed(flow, [](const Life& life) { return life.file->card.id() >= "e"; });
  CHECK(part.lives.size() == 3);
  CHECK(part.defects.size() == 1);
  CHECK(
      narrowed(flow, [](const Life& life) { return life.file->card.id() == "a"; }).defects.empty());
}

TEST_CASE("the window before has the same length") {
  const Board board = march();
  const Flow before = in_previous_window(flow_at(board, "03-09", "03-15"));
  CHECK(before.window == DayRange{day("2026-03-02"), day("2026-03-08")});
  CHECK(throughput(before, Period::week).total == 3);
}

TEST_CASE("a window that ends before it begins is refused") {
  const Board board = march();
  FlowQuery query;
  query.as_of = at("03-15");
  query.from = day("2026-03-10");
  query.to = day("2026-03-09");
  CHECK(read_flow(board, query).error().code == "bad-window");
}

TEST_CASE("weeks are called by their ISO number") {
  CHECK(iso_week(day("2026-01-01")) == "2026-W01");
  CHECK(iso_week(day("2027-01-01")) == "2026-W53");
  CHECK(iso_week(day("2024-12-30")) == "2025-W01");
}

}  // namespace
}  // namespace kanban
