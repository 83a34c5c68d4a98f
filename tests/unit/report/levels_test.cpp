// Ages, chances, service levels and process limits, worked out by hand.
#include <catch2/catch.hpp>

#include "report/aging.hpp"
#include "report/service_level.hpp"
#include "report/sle.hpp"
#include "report/xmr.hpp"
#include "tests/unit/report/march.hpp"

namespace kanban {
namespace {

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
  CHECK(measured.met());
  CHECK(parse_service_level("85:10")->days == 10);
  for (const auto* bad : {"85", "0:3", "85:0", "x:1", "100:3", ""}) {
    CHECK(parse_service_level(bad).error().code == "bad-value");
  }
}

TEST_CASE("SLE: where the board sets days by type, each card is held against its own") {
  Board board = march();
  board.settings.priority.sle = {{"bug", 2}, {"", 9}};
  board.cards[0].card.set_text(Field::type, "bug");
  const Sle report = sle(flow_at(board, "03-01", "03-15"), std::nullopt);
  CHECK_FALSE(report.expectation.has_value());
  CHECK(report.n == 3);
  CHECK(report.late == std::vector<std::string>{"a", "c"});  // 3 of 2 days, 10 of 9
  REQUIRE(report.types.size() == 2);
  CHECK(report.types[0].days == 2);
  CHECK(report.types[1].within == 1);
  const Aging ages = aging(flow_at(board, "03-01", "03-15"), std::nullopt);
  CHECK(ages.cards[0].expected->days == 9);
  board.settings.priority.sle = {{"", 3}};
  CHECK(sle(flow_at(board, "03-01", "03-15"), std::nullopt).expectation->days == 3);
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

}  // namespace
}  // namespace kanban
