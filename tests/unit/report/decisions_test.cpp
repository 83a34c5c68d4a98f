#include "report/decisions.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

Settings owned() {
  Settings settings = flow_settings();
  settings.rights.roles = {{"po", {"paula"}, {"omar"}}, {"team", {"dev1"}, {}}};
  Rule rule;
  rule.on = RuleOn::set;
  rule.fields = {"rank", "class"};
  rule.allow = {Allow::Who::roles, {"po"}, false};
  settings.rights.rules = {rule};
  return settings;
}

TEST_CASE("a change of rank, class and the like is a decision, another is none") {
  Card before;
  before.set_text(Field::id, "a");
  before.set_text(Field::rank, "n");
  Card after = before;
  after.set_text(Field::rank, "nb");
  after.set_text(Field::due, "2026-12-01");
  after.set_text(Field::column, "ready");
  const auto made = decisions_between(before, after);
  REQUIRE(made.size() == 2);
  CHECK(made[0].field == "rank");
  CHECK(made[0].card == "a");
  CHECK(made[1].field == "due");
}

TEST_CASE("who decides is told by the rule about rank or class, else by the owner") {
  Settings settings = owned();
  CHECK(deciders_of(settings) == std::vector<std::string>{"omar", "paula"});
  settings.rights.rules.clear();
  CHECK(deciders_of(settings).empty());
  settings.owner = "paula";
  CHECK(deciders_of(settings) == std::vector<std::string>{"paula"});
}

TEST_CASE("decisions are counted by who made them, deciders first, with who approved them") {
  const Board board = a_board({}, owned());
  std::vector<Decision> made;
  for (int i = 0; i < 3; ++i) made.push_back({"rank", "a", "dev1", {"paula"}});
  made.push_back({"rank", "a", "dev1", {}});
  made.push_back({"rank", "a", "omar", {}});
  for (int i = 0; i < 2; ++i) made.push_back({"rank", "b", "paula", {}});
  made.push_back({"class", "b", "dev1", {}});
  const Decisions report = decisions(flow_at(board, "03-01", "03-10"), made);
  CHECK(sheet(report).finding ==
        "rank: paula 2, omar 1, dev1 4 (approved by paula 3); class: dev1 1");
  CHECK(report.n == 8);
  CHECK(report.by_deciders == 6);
}

TEST_CASE("limits that were exceeded with a reason are listed, those of the window") {
  Board board = a_board({a_card("a", {{"03-01", "backlog"}, {"03-04", "develop"}}),
                         a_card("b", {{"02-01", "backlog"}, {"02-04", "develop"}})},
                        owned());
  for (CardFile& file : board.cards) {
    file.card.history[1].because = "hurry; over wip: outage";
    file.card.history[1].by = "bo";
  }
  const Decisions report = decisions(flow_at(board, "03-01", "03-10"), {});
  REQUIRE(report.overrides.size() == 1);
  CHECK(report.overrides[0].reason == "outage");
  CHECK(sheet(report).finding ==
        "no commit from 2026-03-01 to 2026-03-10 changed the order by hand; limits exceeded with a "
        "reason 1 time (bo 1)");
}

}  // namespace
}  // namespace kanban
