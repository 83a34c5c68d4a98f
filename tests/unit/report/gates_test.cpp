#include "report/gates.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/march.hpp"

namespace kanban {
namespace {

// Twelve cards that took 1 to 12 days from 1 March on, and what `more` adds.
Board twelve(std::vector<CardFile> more) {
  std::vector<CardFile> cards = std::move(more);
  for (int i = 1; i <= 12; ++i) {
    const std::string end = (i < 10 ? "03-0" : "03-") + std::to_string(i);
    cards.push_back(a_card("x" + std::to_string(10 + i), {{"03-01", "develop"}, {end, "done"}}));
  }
  return a_board(std::move(cards));
}

std::string codes(const std::vector<Error>& errors) {
  std::string all;
  for (const Error& error : errors) all += (all.empty() ? "" : " ") + error.code;
  return all;
}

TEST_CASE("an open card that is older than so many percent took is named") {
  const Board board =
      twelve({a_card("old", {{"03-01", "develop"}}), a_card("new", {{"03-05", "develop"}})});
  GateRules rules;
  rules.aging = 85;  // rank 11 of 12: 11 days
  const GateFindings found = check_gates(flow_at(board, "03-01", "03-12"), rules);
  REQUIRE(found.broken.size() == 1);
  CHECK(found.broken[0].code == "too-old");
  CHECK(found.broken[0].where->path == "board/cards/old.yaml");
  CHECK(found.skipped.empty());
  CHECK(check_gates(flow_at(board, "03-01", "03-11"), rules).skipped.empty());
}

TEST_CASE("a gate with too little to go by is skipped, and says so") {
  const Board board = march();
  GateRules rules;
  rules.aging = 85;
  rules.sle = true;
  rules.expected = ServiceLevel{85, 5, false};
  rules.no_start = 0;
  const GateFindings found = check_gates(flow_at(board, "03-01", "03-15"), rules);
  CHECK(found.broken.empty());
  CHECK(codes(found.skipped) == "gate-skipped gate-skipped gate-skipped");
  CHECK(found.skipped[0].severity == Severity::note);
}

TEST_CASE("an expectation is kept, missed, or not there") {
  const Board board = twelve({});
  const Flow flow = flow_at(board, "03-01", "03-15");
  GateRules rules;
  rules.sle = true;
  CHECK(codes(check_gates(flow, rules).skipped) == "gate-skipped");
  rules.expected = ServiceLevel{75, 9, false};
  CHECK(check_gates(flow, rules).broken.empty());
  rules.expected = ServiceLevel{76, 9, false};
  CHECK(codes(check_gates(flow, rules).broken) == "sle-missed");
}

TEST_CASE("blocked and stale cards are named when the days are over") {
  const Board board = march();  // e: blocked since the 14th at noon, in develop since the 12th
  GateRules rules;
  rules.blocked = 1;
  rules.stale = 4;
  CHECK(codes(check_gates(flow_at(board, "03-01", "03-15"), rules).broken) == "blocked-too-long");
  rules.stale = 3;
  CHECK(codes(check_gates(flow_at(board, "03-01", "03-15"), rules).broken) ==
        "blocked-too-long stale-card");
  rules.blocked = 2;
  rules.stale = 9;
  CHECK(check_gates(flow_at(board, "03-01", "03-15"), rules).broken.empty());
}

TEST_CASE("arrivals over departures of the last whole weeks") {
  const Board board = march();  // week 10: 3 and 2, week 11: 2 and 2
  const Flow flow = flow_at(board, "03-02", "03-15");
  GateRules rules;
  rules.balance = 1.25;
  CHECK(check_gates(flow, rules).broken.empty());
  rules.balance = 1.2;
  CHECK(codes(check_gates(flow, rules).broken) == "arrivals-outrun");
  rules.weeks = 1;
  CHECK(check_gates(flow, rules).broken.empty());
  CHECK(codes(check_gates(flow_at(board, "03-12", "03-12"), rules).skipped) == "gate-skipped");
}

TEST_CASE("impossible times and unknown starts are counted") {
  const Board board = twelve({a_card("z1", {{"03-06", "backlog"}, {"03-01", "done"}}),
                              a_card("z2", {{"03-01", "backlog"}, {"03-04", "done"}})});
  const Flow flow = flow_at(board, "03-01", "03-15");
  GateRules rules;
  rules.impossible = true;
  rules.no_start = 14;
  CHECK(codes(check_gates(flow, rules).broken) == "impossible-time starts-unknown");  // 2 of 14
  rules.no_start = 15;
  CHECK(codes(check_gates(flow, rules).broken) == "impossible-time");
}

}  // namespace
}  // namespace kanban
