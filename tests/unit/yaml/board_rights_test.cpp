#include <catch2/catch.hpp>

#include "yaml/board_codec.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

Result<ParsedBoard> parse(const std::string& text, const std::string& shared = {}) {
  return parse_board("columns: [a, b]\n" + text, "web/board.yaml",
                     [&](const std::string&) -> Result<std::string> { return shared; });
}

RightsSettings rights_of(const std::string& text) {
  const auto parsed = parse(text);
  INFO((parsed.ok() ? "" : parsed.error().message));
  REQUIRE(parsed.ok());
  CHECK(parsed->warnings.empty());
  return parsed->settings.rights;
}

std::string error_of(const std::string& text) {
  const auto parsed = parse(text);
  REQUIRE_FALSE(parsed.ok());
  return std::to_string(parsed.error().where->line) + ":" +
         std::to_string(parsed.error().where->column) + " " + parsed.error().message;
}

TEST_CASE("a role is a list of people, or members and deputies") {
  const auto rights =
      rights_of("roles:\n  admin: paula\n  po: {members: [paula], deputies: [omar]}\n  team: []\n");
  REQUIRE(rights.roles.size() == 3);
  CHECK(rights.roles[0].members == Words{"paula"});
  CHECK(rights.roles[1].members == Words{"paula"});
  CHECK(rights.roles[1].deputies == Words{"omar"});
  CHECK(rights.roles[2].members.empty());
}

TEST_CASE("a role has people, not roles") {
  CHECK(error_of("roles:\n  po: {members: [paula, team]}\n  team: [dev1]\n") ==
        "3:7 role 'po' has people, and 'team' is a role");
  CHECK(error_of("roles:\n  po: [paula, anyone]\n") ==
        "3:7 role 'po' has people, and 'anyone' is none");
  CHECK(error_of("roles:\n  po: {deputies: [nobody]}\n") ==
        "3:7 role 'po' has people, and 'nobody' is none");
  // Somebody may be called as her role is.
  CHECK(rights_of("people:\n  omar: {}\nroles:\n  po: [omar]\n  omar: [omar]\n").roles.size() == 2);
}

TEST_CASE("a rule on add or remove is about lists") {
  CHECK(error_of("rules:\n- {on: remove, field: client, allow: po}\n") ==
        "3:3 a rule on remove is about lists, and 'client' is none");
  CHECK(error_of("rules:\n- {on: add, field: [labels, estimate], allow: po}\n") ==
        "3:3 a rule on add is about lists, and 'estimate' is none");
  CHECK(error_of("rules:\n- {on: add, field: x-seen, allow: po}\n") ==
        "3:3 a rule on add is about lists, and 'x-seen' is none");
  CHECK(rights_of("rules:\n- {on: set, field: [client, clients], allow: po}\n").rules.size() == 1);
}

TEST_CASE("a rule says what it is about, whom it lets through and where it stands") {
  const auto rights = rights_of(
      "rules:\n"
      "- {id: R9, on: move, from: [a], to: b, when: \"-type:task\", lane: L, board: web,\n"
      "   allow: {role: team, other: assignee}, severity: warn}\n"
      "- on: delete\n"
      "  allow: nobody\n");
  REQUIRE(rights.rules.size() == 2);
  const Rule& rule = rights.rules[0];
  CHECK(rule.id == "R9");
  CHECK(rule.on == RuleOn::move);
  CHECK(rule.from == Words{"a"});
  CHECK(rule.to == Words{"b"});
  CHECK(rule.when == "-type:task");
  CHECK(rule.lane == "L");
  CHECK(rule.board == "web");
  CHECK(rule.allow.who == Allow::Who::roles);
  CHECK(rule.allow.roles == Words{"team"});
  CHECK(rule.allow.other);
  CHECK(rule.severity == Severe::warn);
  CHECK(rule.written.place == Location{"web/board.yaml", 3, 3});
  CHECK(rights.rules[1].id == "#2");
  CHECK(rights.rules[1].allow.who == Allow::Who::nobody);
  CHECK(rights.rules[1].written.place.line == 5);
}

TEST_CASE("what a rule cannot mean is refused, never passed over") {
  CHECK(error_of("rules:\n- {on: set, fields: rank, allow: po}\n") ==
        "3:13 a rule has no 'fields'");
  CHECK(error_of("rules:\n- {on: move, field: rank, allow: po}\n") ==
        "3:3 'field' says nothing in a rule on move");
  CHECK(error_of("rules:\n- {on: path, type: bug, allow: po}\n") ==
        "3:3 'type' says nothing in a rule on path");
  CHECK(error_of("rules:\n- {on: set, allow: [po, anyone]}\n") ==
        "3:20 'anyone' stands alone; it is no role");
  CHECK(error_of("rules:\n- {on: set, allow: []}\n") ==
        "3:20 'allow' names nobody; write nobody if that is meant");
  CHECK(error_of("rules:\n- {id: R, on: set, allow: po}\n- {id: R, on: move, allow: po}\n") ==
        "4:3 two rules are called 'R'");
}

TEST_CASE("the rules of this file stand before those it takes over") {
  const auto parsed = parse("extends: [../c.yaml]\nrules:\n- {id: R2, on: set, allow: nobody}\n",
                            "rules:\n- {id: R1, on: move, allow: po}\n"
                            "- {id: R2, on: set, allow: anyone}\n- {on: create, allow: po}\n");
  REQUIRE(parsed.ok());
  const auto& rules = parsed->settings.rights.rules;
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].id == "R2");
  CHECK(rules[0].allow.who == Allow::Who::nobody);
  CHECK(rules[1].id == "R1");
  CHECK(rules[1].written.place.path == "c.yaml");
  CHECK(rules[2].id == "#3");
}

TEST_CASE("people have logins and keys, types a policy for new cards") {
  const auto parsed = parse(
      "people:\n  paula: {github: paula-po, gitlab: [p, q], email: p@example.org,\n"
      "    keys: [\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIH4j paula\"]}\n"
      "types:\n  ops: {enters: a, by: [team], class: standard, needs: [product]}\n");
  REQUIRE(parsed.ok());
  CHECK(parsed->warnings.empty());
  const Person& paula = parsed->settings.people.front();
  CHECK(paula.github == Words{"paula-po"});
  CHECK(paula.gitlab == Words{"p", "q"});
  CHECK(paula.keys.size() == 1);
  const TypePolicy& policy = parsed->settings.types.front().policy;
  CHECK(policy.enters == "a");
  CHECK(policy.by == Words{"team"});
  CHECK(policy.card_class == "standard");
  CHECK(policy.needs == Words{"product"});
}

TEST_CASE("a login that looks like another is none") {
  CHECK(error_of("people: {paula: {github: \"p\xd0\xb0ula\"}}\n").ends_with("is no login"));
  CHECK(error_of("people: {paula: {keys: [ssh-ed25519]}}\n") ==
        "2:24 'ssh-ed25519' is no public ssh key");
}

TEST_CASE("the policy of a type is kept when the process is replaced") {
  const std::string text = "columns: [a, b]\ntypes:\n  ops: {enters: a, by: [team]}\n";
  const auto read = [](const std::string&) -> Result<std::string> { return std::string(); };
  auto parsed = parse_board(text, "board.yaml", read);
  REQUIRE(parsed.ok());
  parsed->settings.types.front().policy.needs = {"product"};
  const auto replaced = replace_process(text, parsed->settings, "board.yaml", read);
  REQUIRE(replaced.ok());
  CHECK(replaced->find("ops: {enters: a, by: [team], needs: [product]}") != std::string::npos);
}

TEST_CASE("roles and rules are replaced in place and read back") {
  const std::string text =
      "name: Web # ours\ncolumns: [a, b]\n\n# who\nroles:\n  old: [x]\n\n# last\nlayout: flat\n";
  const auto read = [](const std::string&) -> Result<std::string> { return std::string(); };
  RightsSettings rights = rights_of(
      "roles:\n  admin: [paula]\n  po: {members: [paula], deputies: [omar]}\n"
      "rules:\n- {id: R4, on: set, field: [rank, class], allow: po}\n"
      "- {on: move, from: a, to: b, when: \"-type:task\", lane: L, board: web, severity: warn,\n"
      "   allow: {role: [po, admin], other: assignee}}\n"
      "- {id: R12, on: path, path: [board.yaml, templates/**], allow: nobody}\n");
  const auto replaced = replace_rights(text, rights, "board.yaml", read);
  REQUIRE(replaced.ok());
  CHECK(*replaced ==
        "name: Web # ours\ncolumns: [a, b]\n\n# who\nroles:\n  admin: [paula]\n"
        "  po:    {members: [paula], deputies: [omar]}\n\n# last\nlayout: flat\n\n"
        "rules:  # the first that matches decides; what none matches is allowed\n"
        "- {id: R4, on: set, field: [rank, class], allow: po}\n"
        "- {on: move, from: a, to: b, when: \"-type:task\", board: web, lane: L, "
        "allow: {role: [po, admin], other: assignee}, severity: warn}\n"
        "- {id: R12, on: path, path: [board.yaml, \"templates/**\"], allow: nobody}\n");
}

}  // namespace
}  // namespace kanban
