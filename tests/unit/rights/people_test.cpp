#include "rights/people.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Words = std::vector<std::string>;

std::string person(const Settings& settings, std::string_view login, Forge forge = Forge::any) {
  const auto found = person_of_login(settings, login, forge);
  return found.ok() ? *found : found.error().code;
}

}  // namespace

TEST_CASE("a person is known by the logins that the board lists for her") {
  Settings settings = ruled_board();
  CHECK(person(settings, "paula-po") == "paula");
  CHECK(person(settings, "omar") == "omar");
  CHECK(person(settings, "stranger").empty());
  CHECK(person(settings, "").empty());
}

TEST_CASE("a key is no login of somebody who has logins") {
  const Settings settings = ruled_board();
  CHECK(person(settings, "paula").empty());
  CHECK(person(settings, "sara") == "sara");
}

TEST_CASE("somebody whom only a role names is known by that name") {
  Settings settings = ruled_board();
  settings.people.clear();
  CHECK(person(settings, "paula") == "paula");
  CHECK(person(settings, "paula-po").empty());
}

TEST_CASE("a login of one forge is nobody's at another") {
  Settings settings = ruled_board();
  settings.people[1].gitlab = {"omar-gl"};
  CHECK(person(settings, "omar-gl", Forge::gitlab) == "omar");
  CHECK(person(settings, "omar-gl", Forge::github).empty());
  CHECK(person(settings, "omar", Forge::gitlab).empty());
}

TEST_CASE("a key is compared byte by byte, a login without the case of letters") {
  const Settings settings = ruled_board();
  CHECK(person(settings, "Omar") == "omar");
  CHECK(person(settings, "\xd0\xbemar").empty());  // a Cyrillic letter that looks like o
}

TEST_CASE("a login of two persons is nobody's") {
  Settings settings = ruled_board();
  settings.people[2].github = {"omar"};
  CHECK(person(settings, "omar") == "ambiguous-login");
}

TEST_CASE("roles are told with members before deputies") {
  const Settings settings = ruled_board();
  CHECK(people_in(settings, "po") == Words{"paula", "omar"});
  CHECK(people_in(settings, Words{"support", "po"}) == Words{"sara", "paula", "omar"});
  CHECK(people_in(settings, "lead").empty());
  CHECK(roles_of(settings, "omar") == Words{"po", "team"});
  CHECK(has_role(settings, "omar", "po"));
  CHECK_FALSE(has_role(settings, "", "po"));
  CHECK(everybody(settings) == Words{"dev1", "dev2", "omar", "paula", "sara"});
  CHECK(role_words(settings, "po") == "po (paula, deputy omar)");
  CHECK(role_words(settings, "lead") == "lead");
  CHECK(one_of({"a"}) == "a");
  CHECK(one_of({"a", "b", "c"}) == "a, b or c");
}

TEST_CASE("a login of a forge is the same in another case, a key is not") {
  Settings settings;
  settings.people.push_back({.name = "ada", .github = {"ada-GH"}});
  settings.people.push_back({.name = "bo"});
  CHECK(*person_of_login(settings, "ADA-gh", Forge::github) == "ada");
  CHECK(person_of_login(settings, "Bo", Forge::any)->empty());
  settings.people.push_back({.name = "cy", .github = {"Ada-gh"}});
  CHECK(person_of_login(settings, "ada-gh", Forge::github).error().code == "ambiguous-login");
}

TEST_CASE("who could approve is asked at the forge by her logins there") {
  Settings settings = ruled_board();
  settings.people[1].gitlab = {"omar-gl"};
  CHECK(logins_of(settings, "paula", Forge::github) == Words{"paula-po"});
  CHECK(logins_of(settings, "omar", Forge::any) == Words{"omar", "omar-gl"});
  CHECK(logins_of(settings, "omar", Forge::gitlab) == Words{"omar-gl"});
  CHECK(logins_of(settings, "paula", Forge::gitlab).empty());
  CHECK(logins_of(settings, "sara", Forge::github) == Words{"sara"});
}

TEST_CASE("a card names a person by key, login or address, in any case") {
  Settings settings = ruled_board();
  settings.people.front().emails = {"paula@example.org"};
  for (const char* name : {"paula", "Paula", " PAULA ", "paula-po", "Paula@Example.org"})
    CHECK(person_named(settings, name) == "paula");
  CHECK(person_named(settings, "paul").empty());
  CHECK(person_named(settings, "").empty());
}
