// What must hold for every verb.
#include <set>

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"

using namespace kanban::cli;

TEST_CASE("names and aliases of verbs are unique") {
  std::set<std::string_view> names;
  for (const Command* command : commands()) {
    CHECK(names.insert(command->name).second);
    if (!command->alias.empty()) CHECK(names.insert(command->alias).second);
  }
  CHECK(names.size() > 20);
}

TEST_CASE("every verb has a summary, an example and something to do") {
  for (const Command* command : commands()) {
    INFO(command->name);
    CHECK_FALSE(command->summary.empty());
    CHECK(command->summary.size() <= 60);
    CHECK(command->summary.back() != '.');
    CHECK_FALSE(command->group.empty());
    CHECK_FALSE(command->examples.empty());
    CHECK((command->run != nullptr || command->plan != nullptr));
    if (command->plan != nullptr) CHECK(command->effect == Effect::changes_board);
  }
}

TEST_CASE("the options of a verb are unique and explained") {
  for (const Command* command : commands()) {
    INFO(command->name);
    std::set<std::string_view> names;
    int repeated_places = 0;
    for (const Arg& arg : all_args(*command)) {
      INFO(arg.name);
      CHECK(names.insert(arg.name).second);
      if (!arg.short_name.empty()) CHECK(names.insert(arg.short_name).second);
      CHECK_FALSE(arg.help.empty());
      CHECK(arg.help.back() != '.');
      const bool option = arg.name.starts_with("--");
      if (option && arg.kind != ArgKind::flag) CHECK_FALSE(arg.value.empty());
      if (arg.kind == ArgKind::choice || arg.kind == ArgKind::format)
        CHECK_FALSE(arg.choices.empty());
      if (!option && arg.repeated) ++repeated_places;
    }
    CHECK(repeated_places <= 1);
  }
}

TEST_CASE("the overview of help names every verb") {
  const std::string overview = help_overview(80);
  for (const Command* command : commands()) {
    INFO(command->name);
    if (command->group == "git") continue;  // called by git, not by people
    CHECK(overview.find("\n  " + std::string(command->name) + " ") != std::string::npos);
  }
}

TEST_CASE("help is no wider than it should be") {
  for (const Command* command : commands()) {
    const std::string help = command_usage(*command, 80);
    std::size_t held = 0;
    for (const std::string_view line : kanban::lines_of(help)) {
      INFO(command->name << ": " << line);
      // Examples are shown as typed, never broken.
      if (line.starts_with("  kanban ") || line.starts_with("Usage")) continue;
      CHECK(kanban::display_width(line) <= 80);
      ++held;
    }
    CHECK(held > 3);
  }
}
