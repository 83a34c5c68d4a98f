// Rule table — a helpdesk's board with the roles and rules that the tests of rights speak of.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/build.hpp"

namespace kanban::test {

inline Rule a_rule(std::string id, RuleOn on, std::vector<std::string> roles) {
  Rule rule;
  rule.id = std::move(id);
  rule.on = on;
  rule.allow.who = Allow::Who::roles;
  rule.allow.roles = std::move(roles);
  if (rule.allow.roles == std::vector<std::string>{"anyone"}) rule.allow = {};
  if (rule.allow.roles == std::vector<std::string>{"nobody"}) {
    rule.allow.roles.clear();
    rule.allow.who = Allow::Who::nobody;
  }
  rule.written.place = {"board.yaml", 30, 3};
  return rule;
}

inline Person a_person(std::string name, std::string github = {}) {
  Person person;
  person.name = std::move(name);
  if (!github.empty()) person.github = {std::move(github)};
  return person;
}

inline CardType a_type(std::string name) {
  CardType type;
  type.name = std::move(name);
  return type;
}

// intake, backlog, ready, develop, system-test, done, dropped; rules R1 to R12.
inline Settings ruled_board() {
  Settings s;
  s.name = "helpdesk";
  s.columns = {column("intake", Stage::backlog),     column("backlog", Stage::backlog),
               column("ready", Stage::wait),         column("develop", Stage::active),
               column("system-test", Stage::active), column("done", Stage::done),
               column("dropped", Stage::dropped)};
  for (const char* name :
       {"bug", "incident", "complaint", "requirement", "task", "epic", "feature", "story", "ops"})
    s.types.push_back(a_type(name));
  s.types.back().policy.enters = "intake";
  s.types.back().policy.by = {"team", "support"};
  s.types.back().policy.card_class = "standard";
  s.types.back().policy.needs = {"product"};
  s.types.back().policy.written.place = {"board.yaml", 50, 3};
  s.people = {a_person("paula", "paula-po"), a_person("omar", "omar"), a_person("dev1", "dev1"),
              a_person("dev2"), a_person("sara")};
  s.rights.roles = {{"admin", {"paula"}, {}},
                    {"po", {"paula"}, {"omar"}},
                    {"team", {"dev1", "dev2", "omar"}, {}},
                    {"support", {"sara"}, {}}};
  std::vector<Rule>& rules = s.rights.rules;
  rules.push_back(a_rule("R1", RuleOn::create, {"anyone"}));
  rules.back().types = {"bug", "incident", "complaint", "requirement", "task"};
  rules.back().to = {"intake", "backlog"};
  rules.push_back(a_rule("R2", RuleOn::create, {"po"}));
  rules.back().types = {"epic", "feature"};
  rules.push_back(a_rule("R3", RuleOn::create, {"po"}));
  rules.back().types = {"story"};
  rules.back().severity = Severe::warn;
  rules.push_back(a_rule("R4", RuleOn::set, {"po"}));
  rules.back().fields = {"rank", "class", "due", "impact"};
  rules.push_back(a_rule("R5", RuleOn::set, {"po", "support"}));
  rules.back().fields = {"product"};
  rules.push_back(a_rule("R6", RuleOn::add, {"support", "po"}));
  rules.back().fields = {"clients"};
  rules.push_back(a_rule("R7", RuleOn::remove, {"po"}));
  rules.back().fields = {"clients"};
  rules.push_back(a_rule("R8", RuleOn::move, {"po"}));
  rules.back().from = {"intake", "backlog"};
  rules.back().to = {"ready"};
  rules.push_back(a_rule("R9", RuleOn::move, {"team"}));
  rules.back().to = {"done"};
  rules.back().when = "-type:task";
  rules.back().allow.other = true;
  rules.push_back(a_rule("R10", RuleOn::set, {"nobody"}));
  rules.back().fields = {"created", "id"};
  rules.push_back(a_rule("R11", RuleOn::erase, {"po"}));
  rules.push_back(a_rule("R12", RuleOn::path, {"admin"}));
  rules.back().paths = {"board.yaml", "templates/**"};
  return s;
}

inline Card typed(std::string id, std::string type, std::string column_name) {
  Card card = a_card(std::move(id), "x", std::move(column_name));
  card.set_text(Field::type, std::move(type));
  for (Event& event : card.history) event.by = "tom";  // whom the board does not know
  return card;
}

// A bug that was dropped from `from_column`.
inline Card dropped_at(std::string from_column) {
  Card card = typed("k1", "bug", std::move(from_column));
  Event event;
  event.at = at("2026-11-20T00:00:00Z");
  event.by = "tom";
  event.value = "dropped";
  card.history.push_back(event);
  card.set_text(Field::column, "dropped");
  return card;
}

inline CardFile file_of(Card card) {
  std::string path = "cards/" + std::string(card.id()) + ".yaml";
  return {std::move(card), std::move(path)};
}

}  // namespace kanban::test
