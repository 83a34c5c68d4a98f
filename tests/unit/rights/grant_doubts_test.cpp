#include "rights/grant_doubts.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

using Lines = std::vector<std::string>;

TEST_CASE("what grants decide about and what is only shown raises no doubt") {
  const Settings before = ruled_board();
  CHECK(grant_doubts(before, before).empty());
  Settings after = before;
  after.rights.roles[1].members.push_back("dev1");
  after.rights.rules.erase(after.rights.rules.begin());
  after.people[2].github = {"other"};
  after.owner = "paula";
  after.columns[3].wip = Limit{.most = 3};
  after.columns[3].enter = {"assignee"};
  CHECK(grant_doubts(before, after).empty());
}

TEST_CASE("limits and conditions that hold less are told") {
  Settings before = ruled_board();
  before.columns[3].wip = Limit{.most = 3};
  before.columns[3].enter = {"assignee"};
  before.limits.skip = Severe::deny;
  Settings after = before;
  after.columns[3].wip = Limit{.most = 4};
  after.columns[3].enter.clear();
  after.limits.skip = Severe::off;
  CHECK(grant_doubts(before, after) == Lines{"the limit of develop is looser",
                                             "column develop asks for less",
                                             "skipping columns counts for less"});
  CHECK(grant_doubts(after, before).empty());
}

TEST_CASE("words that rules are written in are told") {
  const Settings before = ruled_board();
  Settings after = before;
  after.types.push_back(a_type("defect"));
  CHECK(grant_doubts(before, after) ==
        Lines{"the conditions of rules may mean something else: the words of the board change",
              "type defect is new, and rules about other types let it pass"});
  after = before;
  after.types[0].policy.needs = {"rank"};
  CHECK(grant_doubts(before, after).back() ==
        "who makes a bug sets what it needs, whatever rules say");
  after = before;
  after.people[2].emails = {"paula@example.org"};
  CHECK(grant_doubts(before, after) ==
        Lines{"the mail of dev1 changes, by which verbs and audit know her"});
  after = before;
  after.rights.rules.back().paths = {"templates/**"};
  CHECK(grant_doubts(before, after) == Lines{"rules about files name other files"});
}
