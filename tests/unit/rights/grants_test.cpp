#include "rights/grants.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

Lines words(const std::vector<Grant>& all) {
  Lines lines;
  for (const Grant& grant : all) lines.push_back(grant_words(grant));
  return lines;
}

}  // namespace

TEST_CASE("a new member of a role may what the role may") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.roles[1].members.push_back("dev1");
  CHECK(words(grants(before, after)) ==
        Lines{"dev1 may also: create epic, feature; set rank, class, due, impact, product; add to "
              "clients; take from clients; move to ready; delete cards"});
  CHECK(words(losses(after, before)) == words(grants(before, after)));
  CHECK(grants(after, before).empty());
}

TEST_CASE("a rule that goes lets everybody, told once") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.rules.erase(after.rights.rules.begin() + 3);  // R4
  CHECK(words(grants(before, after)) == Lines{"anyone may also: set rank, class, due, impact"});
}

TEST_CASE("an earlier rule may let more in") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.rules.insert(after.rights.rules.begin(), a_rule("R0", RuleOn::set, {"support"}));
  after.rights.rules.front().fields = {"rank"};
  after.rights.rules.front().when = "type:bug";
  CHECK(words(grants(before, after)) == Lines{"sara may also: set rank"});
}

TEST_CASE("who changes the agreement is asked about") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.rules.back().allow.roles = {"po"};
  CHECK(words(grants(before, after)) == Lines{"omar may also: change board.yaml"});
  after.rights.rules.pop_back();
  CHECK(grants(before, after).empty());  // admin keeps it
  after.rights.rules.clear();
  after.types.back().policy = {};
  CHECK(words(grants(before, after)).front().find("change board.yaml") != std::string::npos);
}

TEST_CASE("another order of rules or words grants nothing") {
  const Settings before = ruled_board();
  Settings after = before;
  std::swap(after.rights.rules[3], after.rights.rules[4]);
  after.rights.rules[0].id = "R99";
  CHECK(grants(before, after).empty());
}
