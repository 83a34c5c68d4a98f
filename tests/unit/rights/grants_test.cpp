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
              "clients; take from clients; move to ready; delete cards; let pass what a reason is "
              "given "
              "for"});
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
  CHECK(words(grants(before, after)) == Lines{"omar may also: change board.yaml, templates/**"});
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

TEST_CASE("a login that becomes somebody else's brings her rights") {
  const Settings before = ruled_board();
  Settings after = before;
  after.people[0].github = {"dev1"};
  after.people[2].github = {"other"};
  const Lines lines = words(grants(before, after));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].starts_with("other at github may also: "));  // who is dev1 now
  CHECK(lines[0].starts_with("dev1 at github may also: "));
  CHECK(lines[0].find("set rank") != std::string::npos);
  after = before;
  after.people[0].keys = {"ssh-ed25519 AAAA"};
  CHECK(words(grants(before, after)).at(0).starts_with("the holder of a key listed for paula may"));
}

TEST_CASE("a rule put before a stricter one lets more in, also where it is moved there") {
  Settings before = ruled_board();
  before.rights.rules.push_back(a_rule("late", RuleOn::move, {"team"}));
  before.rights.rules.back().from = {"backlog", "intake"};
  Settings after = before;
  std::rotate(after.rights.rules.begin(), after.rights.rules.end() - 1, after.rights.rules.end());
  const Lines lines = words(grants(before, after));
  REQUIRE_FALSE(lines.empty());
  CHECK(lines[0] == "dev1 may also: move to ready, done");  // done also when assigned
}

TEST_CASE("a column between opens a way around a rule about moves") {
  const Settings before = ruled_board();
  Settings after = before;
  after.columns.insert(after.columns.begin() + 2, column("next", Stage::wait));
  CHECK(words(grants(before, after)) == Lines{"anyone may also: move to ready by way of next"});
  after.rights.rules[7].from.push_back("next");
  CHECK(grants(before, after).empty());
}

TEST_CASE("a rule of making that names a column spares new cards the move") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.rules[0].to.push_back("ready");
  const Lines lines = words(grants(before, after));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("create bug at ready") != std::string::npos);
}

TEST_CASE("a rule that only warns, or holds on a condition, lets more") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.rules[10].severity = Severe::warn;
  CHECK(words(grants(before, after)) == Lines{"anyone may also: delete cards"});
  after = before;
  after.rights.rules[3].when = "type:bug";
  CHECK(words(grants(before, after)) == Lines{"anyone may also: set rank, class, due, impact"});
  after = before;
  after.rights.rules[8].allow.other = false;
  CHECK(words(grants(before, after)) == Lines{"dev1 may also: move to done",
                                              "dev2 may also: move to done",
                                              "omar may also: move to done"});
}

TEST_CASE("what was dropped and may be taken up again is told apart") {
  const Settings after = ruled_board();
  Settings before = after;
  before.rights.rules.push_back(a_rule("back", RuleOn::move, {"po"}));
  before.rights.rules.back().from = {"dropped"};
  before.rights.rules.back().to = {"ready", "develop"};
  CHECK(words(grants(before, after)) == Lines{"anyone may also: reopen to ready, develop"});
}
