#include "rights/rule_cases.hpp"

#include <catch2/catch.hpp>

#include "rights/path_rules.hpp"
#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

TEST_CASE("a way goes by the columns that somebody may enter one after the other") {
  Settings settings = ruled_board();
  const RuleCases cases(settings, conditions_of(settings, settings));
  CHECK(cases.conditions() == std::vector<std::string>{"when -type:task"});
  const CardCase task{"task", 0, false};
  const Ways open = cases.ways({"po"}, task);
  CHECK(open.first_step("backlog", "done") == "done");
  const Ways closed = cases.ways({"team"}, task);
  CHECK(closed.first_step("backlog", "ready").empty());
  CHECK(closed.first_step("ready", "develop") == "develop");
  CHECK_FALSE(closed.reaches("intake", "done"));
}

TEST_CASE("a condition is taken to hold or not, and so is being assigned") {
  const Settings settings = ruled_board();
  const RuleCases cases(settings, conditions_of(settings, settings));
  CHECK(cases.tells_assigned());
  Act act;
  act.on = RuleOn::move;
  act.enters = "done";
  CHECK(cases.lets({}, act, {"bug", 0, false}));
  CHECK_FALSE(cases.lets({}, act, {"bug", 1, false}));
  CHECK(cases.lets({"team"}, act, {"bug", 1, false}));
  CHECK_FALSE(cases.lets({"team"}, act, {"bug", 1, true}));
}

TEST_CASE("a path that fits a pattern does") {
  for (const char* pattern : {"board.yaml", "templates/**", "**/*.yaml", "/docs/?.md", "**", "*"}) {
    const std::string path = path_that_fits(pattern);
    INFO(pattern << " " << path);
    CHECK(rule_means_path({pattern}, "", path));
  }
}
