#include "model/rights_settings.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("what a rule is about has one word each") {
  for (const RuleOn on : {RuleOn::create, RuleOn::set, RuleOn::add, RuleOn::remove, RuleOn::move,
                          RuleOn::erase, RuleOn::path}) {
    CHECK(find_rule_on(rule_on_name(on)) == on);
  }
  CHECK(rule_on_name(RuleOn::erase) == "delete");
  CHECK_FALSE(find_rule_on("erase").has_value());
  CHECK_FALSE(find_rule_on("Create").has_value());
}

TEST_CASE("where a rule is written is no part of what it says") {
  Rule rule;
  rule.id = "R1";
  Rule moved = rule;
  moved.written.place.line = 12;
  CHECK(rule == moved);
  moved.id = "R2";
  CHECK_FALSE(rule == moved);
}
