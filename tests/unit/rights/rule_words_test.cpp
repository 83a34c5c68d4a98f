#include "rights/rule_words.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

using Lines = std::vector<std::string>;

TEST_CASE("rules are told in words") {
  const Settings settings = ruled_board();
  Lines lines;
  for (const Rule& rule : settings.rights.rules) lines.push_back(rule_words(rule));
  CHECK(lines ==
        Lines{"anyone may create bug, incident, complaint, requirement, task at intake or backlog",
              "only po may create epic, feature", "only po may create story (others are warned)",
              "only po may set rank, class, due, impact", "only po or support may set product",
              "only support or po may add to clients", "only po may take from clients",
              "only po may move cards from intake or backlog to ready",
              "only somebody of team who is not assigned may move cards to done, when -type:task",
              "nobody may set created, id", "only po may delete cards",
              "only admin may change board.yaml, templates/**"});
}

TEST_CASE("what was agreed anew is told, section by section") {
  const Settings before = ruled_board();
  Settings after = before;
  after.rights.roles[1].members = {"paula", "dev1"};
  after.rights.roles.pop_back();
  after.rights.rules[3].fields = {"rank"};
  after.rights.rules.pop_back();
  after.people[0].github = {"evil"};
  after.types[0].policy.needs = {"size"};
  after.columns[2].enter = {"size"};
  after.columns[3].wip = Limit{4, Measure::cards, {}};
  CHECK(agreement_changes(before, after) ==
        Lines{"adds dev1 to role po", "removes role support (sara)",
              "rule R12 is gone: only admin may change board.yaml, templates/**",
              "rule R4: only po may set rank, class, due, impact → only po may set rank",
              "paula at github gets evil", "paula at github loses paula-po", "a new bug needs size",
              "entering ready asks for size", "column 'develop': limit none → 4"});
  CHECK(agreement_changes(before, before).empty());
}

TEST_CASE("what is no right is told too, once") {
  const Settings before = ruled_board();
  Settings after = before;
  after.limits.skip = Severe::deny;
  after.levels = 3;
  after.columns[1].min = 4;
  after.types[0].alias = {"defect"};
  after.columns[2].wip = Limit{.most = 4};
  CHECK(agreement_changes(before, after) ==
        std::vector<std::string>{"column 'backlog': min none → 4", "column 'ready': limit none → 4",
                                 "type 'bug': its level, aliases or policy",
                                 "a skipped column: off → deny", "levels: any → 3"});
}
