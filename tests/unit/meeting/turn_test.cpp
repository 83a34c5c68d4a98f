#include "meeting/turn.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

// Monday to Friday; paula leads on Monday, 2 November 2026.
Settings office() {
  Settings settings;
  settings.flow.working_days = {true, true, true, true, true, false, false};
  settings.daily.people = {"paula", "dev2", "omar"};
  settings.daily.since = day("2026-11-02");
  return settings;
}

TEST_CASE("each working day is the next person's turn") {
  const Settings settings = office();
  CHECK(turn_on(settings, day("2026-11-02"), {}).leads == "paula");
  CHECK(turn_on(settings, day("2026-11-03"), {}).leads == "dev2");
  CHECK(turn_on(settings, day("2026-11-03"), {}).next == "omar");
  CHECK(turn_on(settings, day("2026-11-06"), {}).leads == "dev2");
  // The weekend has the turn of Monday.
  CHECK(turn_on(settings, day("2026-11-07"), {}).leads == "omar");
  CHECK(turn_on(settings, day("2026-11-09"), {}).leads == "omar");
}

TEST_CASE("a holiday is nobody's turn") {
  Settings settings = office();
  settings.flow.holidays = {day("2026-11-03")};
  CHECK(turn_on(settings, day("2026-11-04"), {}).leads == "dev2");
}

TEST_CASE("who is away is passed over, and the turns after stay as they are") {
  const Settings settings = office();
  const Turn turn = turn_on(settings, day("2026-11-03"), {"dev2"});
  CHECK(turn.leads == "omar");
  CHECK(turn.next == "paula");
  CHECK(turn_on(settings, day("2026-11-04"), {}).leads == "omar");
  CHECK(turn_on(settings, day("2026-11-03"), {"dev2", "omar"}).leads == "paula");
  CHECK(turn_on(settings, day("2026-11-03"), {"dev2", "omar"}).next.empty());
  CHECK(turn_on(settings, day("2026-11-03"), {"dev2", "omar", "paula"}).leads.empty());
}

TEST_CASE("the turns before the first day are those that would have led to it") {
  const Settings settings = office();
  CHECK(turn_on(settings, day("2026-10-30"), {}).leads == "omar");
  CHECK(turn_on(settings, day("2026-10-29"), {}).leads == "dev2");
  CHECK(turn_on(settings, day("2026-10-28"), {}).leads == "paula");
}

TEST_CASE("without a list the people of the board take turns, and without people nobody") {
  Settings settings;
  CHECK(turn_on(settings, day("2026-11-03"), {}).leads.empty());
  settings.people = {{.name = "bo"}, {.name = "omar"}};
  // 20,760 days after 1970-01-01, all of them worked on: an even number.
  CHECK(turn_on(settings, day("2026-11-03"), {}).leads == "bo");
  CHECK(turn_on(settings, day("2026-11-04"), {}).leads == "omar");
}

}  // namespace
}  // namespace kanban
