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
#include "tests/unit/report/march.hpp"

namespace kanban {
namespace {

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

TEST_CASE("classes: the pulls of the window against the share that is wanted") {
  Board board = a_board({a_card("a", {{"03-01", "backlog"}, {"03-02", "develop"}}),
                         a_card("b", {{"03-01", "backlog"}, {"03-03", "develop"}}),
                         a_card("c", {{"02-01", "develop"}, {"03-03", "done"}})});
  board.cards[0].card.set_text(Field::class_of_service, "intangible");
  for (ClassRule& rule : board.settings.priority.classes) {
    if (rule.name == "intangible") rule.share = 15;
  }
  const Classes report = classes(flow_at(board, "03-01", "03-15"));
  CHECK(report.pulls == 2);
  CHECK(sheet(report).finding ==
        "1 card delivered from 2026-03-01 to 2026-03-15 and 2 in progress; 0 of these expedite; "
        "intangible 1 of 2 pulls (50 %), target 15 %");
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
  const Sheet page = sheet(summary(flow_at(board, "03-02", "03-15")));
  CHECK(figure(page.figures, "n") == "4");
  CHECK(figure(page.figures, "blocked") == "1");
  CHECK(figure(page.figures, "net_flow") == "1");
  CHECK(table(page, "periods").rows.size() == 2);
}

TEST_CASE("every row of every sheet is as long as its columns") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-02", "03-15");
  const std::vector<Sheet> sheets = {
      sheet(summary(flow)),
      sheet(aging(flow, std::nullopt)),
      sheet(balance(flow, Field::product)),
      sheet(blockers(flow)),
      sheet(cfd(flow)),
      sheet(classes(flow)),
      sheet(cycle_time(flow)),
      sheet(data_quality(flow)),
      sheet(due(flow)),
      sheet(efficiency(flow)),
      sheet(lead_time(flow)),
      sheet(littles_law(flow)),
      sheet(net_flow(flow, Period::week)),
      sheet(sle(flow, std::nullopt)),
      sheet(throughput(flow, Period::month)),
      sheet(time_in_column(flow)),
      sheet(wip(flow)),
      sheet(xmr(flow, XmrSeries::wip, Period::day, XmrRules::all)),
  };
  for (const Sheet& page : sheets) {
    INFO(page.name);
    CHECK_FALSE(page.finding.empty());
    CHECK(page.figures.front().id == "n");
    for (const SheetTable& part : page.tables) {
      for (const auto& row : part.table.rows) CHECK(row.size() == part.table.columns.size());
    }
  }
}

TEST_CASE("one rule of percentiles holds for findings, figures, lines and paces of a board") {
  Board board = march();
  board.settings.flow.percentile = PercentileRule::linear;
  const Flow flow = flow_at(board, "03-02", "03-15");
  // Of 1, 3 and 10 days the place 2 * 0.85 = 1.7: seven tenths of the way from 3 to 10.
  const Sheet cycle = sheet(cycle_time(flow));
  CHECK(cycle.finding.find("within 7.9 d of their start, half within 3 d") != std::string::npos);
  CHECK(cycle.charts[0].lines[2].name == "p85 7.9 d");
  CHECK(sheet(summary(flow)).finding.find("within 7.9 d") != std::string::npos);
  // In develop the same three were left after 1, 3 and 6 days: 3 + 0.7 * 3.
  const Aging report = aging(flow, std::nullopt);
  CHECK(report.paces[1].ages[2] == Approx(5.1));
  CHECK(report.expectation->days == 8);  // 7.9, of which no part can be promised
}

TEST_CASE("evidence names the cards behind a number") {
  const Board board = march();
  const Flow flow = flow_at(board, "03-02", "03-15");
  const auto ids = [&](CountedCards behind) {
    std::string all;
    for (const EvidenceCard& card : evidence(flow, behind)) all += card.id;
    return all;
  };
  CHECK(ids(CountedCards::finished) == "abcf");
  CHECK(ids(CountedCards::open) == "e");
  CHECK(ids(CountedCards::in_window) == "abcde");
  CHECK(ids(CountedCards::blocked) == "ce");
  CHECK(ids(CountedCards::created) == "abcdefg");
  CHECK(ids(CountedCards::every) == "abcdefg");
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
  CHECK(window_before({day("2026-03-09"), day("2026-03-15")}) ==
        DayRange{day("2026-03-02"), day("2026-03-08")});
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
