#include <catch2/catch.hpp>

#include "yaml/board_codec.hpp"

namespace kanban {
namespace {

Result<std::string> no_file(const std::string&) {
  return make_error(ErrorKind::io, "unreadable", "no such file");
}

Result<FlowSettings> flow_of(const std::string& sections) {
  TRY_ASSIGN(const ParsedBoard board,
             parse_board("columns: [backlog, done]\n" + sections, "board.yaml", no_file));
  return board.settings.flow;
}

Date day(std::string_view text) { return parse_date(text).value(); }

TEST_CASE("a board that says nothing about flow has the usual rules") {
  CHECK(flow_of("").value() == FlowSettings{});
}

TEST_CASE("weeks, working days and holidays are read") {
  const FlowSettings flow = flow_of(
                                "week_start: Sunday\nworking_days: [mon, tuesday]\n"
                                "holidays: [2027-01-01, 2026-12-25]\n")
                                .value();
  CHECK(flow.week_start == 6);
  CHECK(flow.working_days == std::array<bool, 7>{true, true});
  CHECK(flow.holidays == std::vector<Date>{day("2026-12-25"), day("2027-01-01")});
}

TEST_CASE("clocks keep their order, and both ends must be there") {
  const FlowSettings flow =
      flow_of("clocks: {lead: {from: created, to: done}, dev: {from: a, to: b}}\n").value();
  CHECK(flow.clocks == std::vector<FlowClock>{{"lead", "created", "done"}, {"dev", "a", "b"}});
  CHECK(flow_of("clocks: {lead: {from: created}}\n").error().code == "bad-value");
}

TEST_CASE("a forecast's history and the days it leaves out are read") {
  const FlowSettings flow =
      flow_of("forecast: {history: 60, exclude: [2026-08-01..2026-08-15, 2026-12-25]}\n").value();
  CHECK(flow.forecast.history == 60);
  CHECK(flow.forecast.exclude == std::vector<DayRange>{{day("2026-08-01"), day("2026-08-15")},
                                                       {day("2026-12-25"), day("2026-12-25")}});
  CHECK(flow_of("forecast: {exclude: 2026-08-15..2026-08-01}\n").error().code == "bad-value");
}

TEST_CASE("every rule for odd moves is read") {
  const FlowSettings flow =
      flow_of(
          "flow: {days: elapsed, moves: last, recommit: sum, reopen: new-run, no_start: one-day,\n"
          "  abandoned: ignore, percentile: linear, wip: touched, baseline: "
          "2026-01-05..2026-02-01}\n")
          .value();
  CHECK(flow.days == DayRule::elapsed);
  CHECK(flow.moves == MoveRule::last);
  CHECK(flow.recommit == RecommitRule::sum);
  CHECK(flow.reopen == ReopenRule::new_run);
  CHECK(flow.no_start == NoStartRule::one_day);
  CHECK(flow.abandoned == AbandonRule::ignore);
  CHECK(flow.percentile == PercentileRule::linear);
  CHECK(flow.wip == WipRule::touched);
  CHECK(flow.baseline == DayRange{day("2026-01-05"), day("2026-02-01")});
}

TEST_CASE("a rule that does not exist is refused, a key that is unknown warned about") {
  CHECK(flow_of("flow: {moves: sideways}\n").error().code == "bad-value");
  CHECK(flow_of("working_days: [funday]\n").error().code == "bad-value");
  CHECK(flow_of("holidays: [christmas]\n").error().code == "bad-value");
  const auto board = parse_board("columns: [a]\nflow: {move: last}\n", "board.yaml", no_file);
  REQUIRE(board->warnings.size() == 1);
  CHECK(board->warnings[0].code == "unknown-key");
}

TEST_CASE("the gates of check are read, each as its option takes it") {
  const FlowSettings flow = flow_of(
                                "check: {aging: 85, sle: \"85:10\", wip: true, blocked: 5d, "
                                "stale: 2w, balance: 1.20, no_impossible: false, "
                                "max_no_start: 10%}\n")
                                .value();
  CHECK(flow.check.given);
  CHECK(flow.check.aging == 85);
  CHECK(flow.check.sle == std::pair(85, 10));
  CHECK(flow.check.wip);
  CHECK(flow.check.blocked == 5);
  CHECK(flow.check.stale == 14);
  CHECK(flow.check.balance == "1.2");
  CHECK_FALSE(flow.check.impossible);
  CHECK(flow.check.no_start == 10);
  CHECK_FALSE(flow_of("").value().check.given);
}

TEST_CASE("a gate that cannot be is refused") {
  for (const auto* gate : {"aging: 0", "aging: 100", "aging: old", "sle: 85", "sle: \"100:3\"",
                           "sle: \"85:0\"", "wip: 3", "blocked: 0", "stale: soon", "balance: -1",
                           "balance: much", "no_impossible: maybe", "max_no_start: 101%"}) {
    INFO(gate);
    const auto flow = flow_of("check: {" + std::string(gate) + "}\n");
    REQUIRE_FALSE(flow.ok());
    CHECK(flow.error().code == "bad-value");
  }
}

}  // namespace
}  // namespace kanban
