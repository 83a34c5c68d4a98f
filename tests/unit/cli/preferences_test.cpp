#include "cli/preferences.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "support/temp_folder.hpp"

using namespace kanban;
using namespace kanban::cli;
using kanban::test::TempFolder;

namespace {

// Every layer says something else about the time zone but those that `left_out` takes away.
Preferred zone_without(std::size_t left_out) {
  const TempFolder folder;
  folder.write("home/.gitconfig", "[kanban]\ntimeZone = Asia/Tokyo\n");
  folder.write(".git/config", left_out < 3 ? "[kanban]\ntimezone = Europe/Rome\n" : "");
  World world;
  world.environment = {{"HOME", folder.path() + "/home"}, {"GIT_CONFIG_NOSYSTEM", "1"}};
  if (left_out < 1) world.environment["KANBAN_TIME_ZONE"] = "Europe/Oslo";
  if (left_out < 2) world.environment["GIT_CONFIG_PARAMETERS"] = "'kanban.timezone'='Europe/Paris'";
  Settings settings;
  if (left_out < 4) settings.time_zone = "Europe/Madrid";
  const std::string git_dir = folder.path() + "/.git";
  const auto git = GitConfig::read(git_dir, git_dir, world.environment);
  REQUIRE(git.ok());
  return preferred(Preference::time_zone,
                   {.world = &world, .git = left_out < 5 ? &*git : nullptr, .settings = &settings});
}

Preferred color_with(const Environment& environment, const Values& values = {}) {
  World world;
  world.environment = environment;
  return preferred(Preference::color, {.options = &values, .world = &world});
}

}  // namespace

TEST_CASE("the layers of a setting: environment, git -c, clone, board, person, usual") {
  CHECK(zone_without(0).value == "Europe/Oslo");
  CHECK(zone_without(0).from == "KANBAN_TIME_ZONE");
  CHECK(zone_without(1).value == "Europe/Paris");
  CHECK(zone_without(1).from == "kanban.timeZone given to git");
  CHECK(zone_without(2).value == "Europe/Rome");
  CHECK(zone_without(2).from == "kanban.timeZone in .git/config");
  CHECK(zone_without(3).value == "Europe/Madrid");
  CHECK(zone_without(3).from == "time_zone in board.yaml");
  CHECK(zone_without(4).value == "Asia/Tokyo");
  CHECK(zone_without(4).from == "kanban.timeZone in ~/.gitconfig");
  CHECK(zone_without(5).value == "UTC");
  CHECK(zone_without(5).from == "usual");
}

TEST_CASE("colour: the option, then the conventions of the environment in their order") {
  Values option;
  option.add("--color", "always");
  CHECK(color_with({{"NO_COLOR", "1"}}, option).value == "always");
  Values automatic;
  automatic.add("--color", "auto");
  CHECK(color_with({{"NO_COLOR", "1"}}, automatic).value == "never");
  CHECK(color_with({{"NO_COLOR", ""}}).value == "auto");
  CHECK(color_with({{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}).value == "always");
  CHECK(color_with({{"CLICOLOR_FORCE", "0"}, {"TERM", "dumb"}}).value == "never");
  CHECK(color_with({{"FORCE_COLOR", "1"}, {"CLICOLOR", "0"}}).value == "always");
  CHECK(color_with({{"CLICOLOR", "0"}}).value == "never");
  CHECK(color_with({{"CLICOLOR", "1"}}).value == "auto");
  CHECK(color_with({{"TERM", "xterm"}}).from == "usual");
}

TEST_CASE("git's own order of pagers and editors") {
  const TempFolder folder;
  folder.write(".gitconfig", "[core]\npager = moar\neditor = nano\n[color]\nui = false\n");
  World world;
  world.environment = {{"HOME", folder.path()},
                       {"GIT_CONFIG_NOSYSTEM", "1"},
                       {"PAGER", "more"},
                       {"VISUAL", "code -w"},
                       {"EDITOR", "ed"}};
  const auto git = GitConfig::read("", "", world.environment);
  REQUIRE(git.ok());
  const auto value = [&](Preference preference) {
    return preferred(preference, {.world = &world, .git = &*git}).value;
  };
  CHECK(value(Preference::pager) == "moar");
  CHECK(value(Preference::editor) == "nano");
  CHECK(value(Preference::color) == "false");
  world.environment["GIT_PAGER"] = "less -S";
  world.environment["GIT_EDITOR"] = "vim";
  CHECK(value(Preference::pager) == "less -S");
  CHECK(value(Preference::editor) == "vim");
  world.environment["KANBAN_PAGER"] = "cat";
  CHECK(value(Preference::pager) == "cat");
  CHECK(preferred(Preference::pager, {.world = &world}).value == "cat");
  world.environment = {{"VISUAL", "code -w"}, {"EDITOR", "ed"}, {"PAGER", "more"}};
  CHECK(preferred(Preference::editor, {.world = &world}).value == "code -w");
  CHECK(preferred(Preference::pager, {.world = &world}).value == "more");
  CHECK(preferred(Preference::editor, {}).value == "vi");
  world.environment["TERM"] = "dumb";
  CHECK(preferred(Preference::pager, {.world = &world}).value == "cat");
}

TEST_CASE("what names a program is never read from board.yaml") {
  for (const PreferenceInfo& row : preference_table()) {
    if (row.preference == Preference::time_zone) continue;
    CAPTURE(row.name);
    for (const PreferenceSource& source : row.sources) CHECK(source.layer != Layer::board);
  }
}

TEST_CASE("kanban config offers every setting by name") {
  std::vector<std::string> names;
  for (const PreferenceInfo& row : preference_table()) names.emplace_back(row.name);
  CHECK(find_command("config")->args[0].choices == join(names, "|"));
  for (const PreferenceInfo& row : preference_table()) CHECK(&info(row.preference) == &row);
}
