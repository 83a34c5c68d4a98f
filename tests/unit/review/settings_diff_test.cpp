#include "review/settings_diff.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

using Lines = std::vector<std::string>;

TEST_CASE("equal settings differ in nothing") {
  CHECK(settings_diff(a_board(), a_board()).empty());
}

TEST_CASE("columns that came, went, moved or changed are named") {
  const Settings before = a_board();
  Settings after = before;
  after.columns[1].wip = Limit{.most = 4};
  after.columns[2].enter = {"assignee"};
  after.columns.push_back(column("later", Stage::backlog));
  CHECK(settings_diff(before, after) == Lines{"column 'ready': limit none → 4",
                                              "column 'develop': to enter none → assignee",
                                              "column 'later' is new"});
  after = before;
  std::swap(after.columns[0], after.columns[1]);
  CHECK(settings_diff(before, after) == Lines{"the columns stand in another order"});
  after = before;
  after.columns.pop_back();
  CHECK(settings_diff(before, after) == Lines{"column 'dropped' is removed"});
}

TEST_CASE("the rules of the order are told in their own words") {
  const Settings before = a_board();
  Settings after = before;
  after.products[0].weight = "5";
  const Lines lines = settings_diff(before, after);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("billing") != std::string::npos);
}

TEST_CASE("of the rest the section that differs is named") {
  const Settings before = a_board();
  Settings after = before;
  after.people.push_back({.name = "bo"});
  after.clients_closed = true;
  after.limits.over = Severe::warn;
  CHECK(settings_diff(before, after) == Lines{"going over a limit: deny → warn",
                                              "people is changed",
                                              "only listed clients may be named"});
}
