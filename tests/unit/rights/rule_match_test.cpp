#include "rights/rule_match.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

RuleBook book(const Settings& settings, const std::string& me = {}) {
  FilterContext context;
  context.settings = &settings;
  context.me = me;
  auto made = RuleBook::of(context, "board");
  INFO((made.ok() ? "" : made.error().message));
  REQUIRE(made.ok());
  return std::move(*made);
}

std::string error_of(const Settings& settings) {
  FilterContext context;
  context.settings = &settings;
  const auto made = RuleBook::of(context, "board");
  return made.ok() ? "" : made.error().code + ": " + made.error().message;
}

std::string rule_of(const RuleBook& rules, const Act& act) {
  const Rule* rule = rules.rule_for(act);
  return rule == nullptr ? "" : rule->id;
}

// A change of `field` of a card like `card`.
Act field_act(RuleOn on, const ActCard& card, std::string field) {
  Act act;
  act.on = on;
  act.card = &card;
  act.type = type_of(Settings{}, card.judged());
  act.field = std::move(field);
  return act;
}

}  // namespace

TEST_CASE("the first rule that fits decides") {
  Settings settings = ruled_board();
  settings.rights.rules.insert(settings.rights.rules.begin(),
                               a_rule("R0", RuleOn::set, {"anyone"}));
  settings.rights.rules.front().fields = {"due"};
  const RuleBook rules = book(settings);
  const ActCard card{typed("k1", "bug", "ready"), typed("k1", "bug", "ready"), "p"};
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "due")) == "R0");
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "rank")) == "R4");
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "title")).empty());
}

TEST_CASE("a rule on set is about any change of a list, add and remove about entries") {
  const RuleBook rules = book(ruled_board());
  const ActCard card{typed("k1", "bug", "ready"), typed("k1", "bug", "ready"), "p"};
  CHECK(rule_of(rules, field_act(RuleOn::add, card, "clients")) == "R6");
  CHECK(rule_of(rules, field_act(RuleOn::remove, card, "clients")) == "R7");
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "clients")).empty());
  CHECK(rule_of(rules, field_act(RuleOn::add, card, "rank")) == "R4");
}

TEST_CASE("a rule without fields is about all but comments and the log") {
  Settings settings = ruled_board();
  settings.rights.rules = {a_rule("R1", RuleOn::set, {"team"})};
  const RuleBook rules = book(settings);
  const ActCard card{typed("k1", "bug", "ready"), typed("k1", "bug", "ready"), "p"};
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "title")) == "R1");
  CHECK(rule_of(rules, field_act(RuleOn::add, card, "labels")) == "R1");
  CHECK(rule_of(rules, field_act(RuleOn::add, card, "comments")).empty());
  Act made = field_act(RuleOn::set, card, "rank");
  made.at_creation = true;
  CHECK(rule_of(rules, made).empty());
}

TEST_CASE("a move is matched column by column") {
  const Settings settings = ruled_board();
  const RuleBook rules = book(settings);
  const ActCard card{typed("k1", "bug", "backlog"), typed("k1", "bug", "system-test"), "p"};
  const auto steps = move_acts(settings, card, "backlog", "system-test");
  REQUIRE(steps.size() == 3);
  CHECK(rule_of(rules, steps[0]) == "R8");
  CHECK(rule_of(rules, steps[1]).empty());
  CHECK(rule_of(rules, steps[2]).empty());
}

TEST_CASE("a filter looks at the card as it was") {
  const Settings settings = ruled_board();
  const RuleBook rules = book(settings);
  ActCard card{typed("k1", "bug", "develop"), typed("k1", "task", "done"), "p"};
  auto steps = move_acts(settings, card, "system-test", "done");
  CHECK(rule_of(rules, steps.back()) == "R9");
  card = {typed("k1", "task", "develop"), typed("k1", "task", "done"), "p"};
  steps = move_acts(settings, card, "system-test", "done");
  CHECK(rule_of(rules, steps.back()).empty());
}

TEST_CASE("a rule may be for one board or one lane") {
  Settings settings = ruled_board();
  settings.products = {{"portal", "", ""}};
  settings.lanes = {{"Portal", "product:portal", {}, {}}};
  settings.rights.rules = {a_rule("B", RuleOn::set, {"po"}), a_rule("L", RuleOn::set, {"po"})};
  settings.rights.rules[0].board = "other";
  settings.rights.rules[1].lane = "portal";
  const RuleBook rules = book(settings);
  ActCard card{typed("k1", "bug", "ready"), typed("k1", "bug", "ready"), "p"};
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "rank")).empty());
  card.before->set_text(Field::product, "portal");
  CHECK(rule_of(rules, field_act(RuleOn::set, card, "rank")) == "L");
  settings.rights.rules[0].board = "Helpdesk";
  CHECK(rule_of(book(settings), field_act(RuleOn::set, card, "rank")) == "B");
}

TEST_CASE("who may make a type stands before the rules") {
  const RuleBook rules = book(ruled_board());
  const ActCard card{{}, typed("k1", "ops", "intake"), "p"};
  Act act;
  act.on = RuleOn::create;
  act.card = &card;
  act.type = "ops";
  act.to = "intake";
  CHECK(rule_of(rules, act) == "types.ops");
}

TEST_CASE("what the board does not have is an error, not a rule that never fits") {
  Settings settings = ruled_board();
  settings.rights.rules[0].types = {"bgu"};
  CHECK(error_of(settings) == "bad-rule: rule R1: no type 'bgu' on this board");
  settings = ruled_board();
  settings.rights.rules[7].to = {"redy"};
  CHECK(error_of(settings) == "bad-rule: rule R8: no column 'redy' on this board");
  settings = ruled_board();
  settings.rights.rules[8].when = "typ:task";
  CHECK(error_of(settings).starts_with("bad-rule: rule R9: "));
  settings = ruled_board();
  settings.rights.rules[8].lane = "Portal";
  CHECK(error_of(settings) == "bad-rule: rule R9: no lane 'Portal' on this board");
}

TEST_CASE("a closed book leaves everything to admin") {
  const Settings settings = ruled_board();
  FilterContext context;
  context.settings = &settings;
  const RuleBook rules = RuleBook::closed(context, "board");
  const ActCard card{typed("k1", "bug", "ready"), typed("k1", "bug", "ready"), "p"};
  const Rule* rule = rules.rule_for(field_act(RuleOn::set, card, "title"));
  REQUIRE(rule != nullptr);
  CHECK(rule->allow.roles == std::vector<std::string>{"admin"});
  CHECK(rules.has_rules());
}
