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

TEST_CASE("whatever differs gives a line") {
  using Change = void (*)(Settings&);
  const Change changes[] = {
      [](Settings& s) { s.name = "Other"; },
      [](Settings& s) { s.time_zone = "Europe/Berlin"; },
      [](Settings& s) { s.owner = "ada"; },
      [](Settings& s) { s.columns[1].min = 2; },
      [](Settings& s) { s.columns[1].unmet = Severe::off; },
      [](Settings& s) { s.lanes.push_back({.name = "all"}); },
      [](Settings& s) { s.types.push_back({.name = "defect"}); },
      [](Settings& s) { s.products[0].owner = "ada"; },
      [](Settings& s) { s.products[0].stakeholders = {"ada"}; },
      [](Settings& s) { s.people.push_back({.name = "ada"}); },
      [](Settings& s) { s.clients.push_back({.name = "initech"}); },
      [](Settings& s) { s.clients_closed = !s.clients_closed; },
      [](Settings& s) { s.labels.push_back("ui"); },
      [](Settings& s) { s.classes[0].wip = Limit{.most = 1}; },
      [](Settings& s) { s.impacts.push_back("huge"); },
      [](Settings& s) { s.filters.emplace_back("mine", "assignee:me"); },
      [](Settings& s) { s.aliases.emplace_back("old", "ready"); },
      [](Settings& s) { s.limits.unmet = Severe::off; },
      [](Settings& s) { s.limits.skip = Severe::deny; },
      [](Settings& s) { s.limits.person = Limit{.most = 1}; },
      [](Settings& s) { s.levels = 3; },
      [](Settings& s) { s.color_by = ColorBy::label; },
      [](Settings& s) { s.colors.emplace_back("expedite", "red"); },
      [](Settings& s) { s.column_map.emplace_back("ready", "waiting"); },
      [](Settings& s) { s.id_style = IdStyle::sequential; },
      [](Settings& s) { s.id_prefix = "HD-"; },
      [](Settings& s) { s.layout = Layout::flat; },
      [](Settings& s) { s.commit_message = "{id}"; },
      [](Settings& s) { s.flow.week_start = 6; },
      [](Settings& s) { s.flow.check.aging = 50; },
      [](Settings& s) { s.priority.model = PriorityModel::fifo; },
      [](Settings& s) { s.priority.sle.push_back({.type = "bug", .days = 5}); },
      [](Settings& s) { s.priority.ready.push_back({.top = 10, .needs = {"acceptance"}}); },
      [](Settings& s) { s.priority.review_every = 60; },
      [](Settings& s) { s.priority.reserve_oldest = 5; },
      [](Settings& s) { s.priority.classes[0].share = 20; },
      [](Settings& s) { s.respond.emplace_back(); },
      [](Settings& s) { s.daily.people = {"ada"}; },
      [](Settings& s) { s.form_goals.push_back({.form = "story", .percent = 50}); },
  };
  std::size_t number = 0;
  for (const Change change : changes) {
    const Settings before = a_board();
    Settings after = before;
    change(after);
    INFO("change " << number++);
    REQUIRE_FALSE(before == after);
    const Lines lines = settings_diff(before, after);
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0] != "board.yaml is changed");
  }
}
