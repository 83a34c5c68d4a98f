#include "cli/complete.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "cli/options.hpp"

using namespace kanban;
using namespace kanban::cli;

namespace {

World world_in(const std::string& directory) {
  World world;
  world.directory = directory;
  world.environment = {{"GIT_CONFIG_NOSYSTEM", "1"}, {"GIT_CONFIG_GLOBAL", "/dev/null"}};
  world.out = [](std::string_view) {};
  world.err = [](std::string_view) {};
  return world;
}

std::vector<std::string> words_after(const std::vector<std::string>& line) {
  std::vector<std::string> words;
  for (const Candidate& one : complete(line, world_in("/")).candidates) words.push_back(one.word);
  return words;
}

bool offers(const std::vector<std::string>& line, const std::string& word) {
  const auto words = words_after(line);
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("the first word is a verb, and each says what it does") {
  CHECK(words_after({"mo"}) == std::vector<std::string>{"move"});
  const auto typed_by_people = static_cast<std::size_t>(
      std::count_if(commands().begin(), commands().end(),
                    [](const Command* command) { return command->group != "git"; }));
  CHECK(words_after({""}).size() == typed_by_people);
  CHECK(complete({"mo"}, world_in("/")).candidates[0].says == find_command("move")->summary);
  CHECK(words_after({"--board", "x", "mo"}) == std::vector<std::string>{"move"});
  CHECK(words_after({"nosuchverb", ""}).size() == typed_by_people);
}

TEST_CASE("every option of every verb is offered, and no other") {
  for (const Command* command : commands()) {
    std::vector<std::string> expected;
    for (const Arg& arg : all_args(*command)) {
      if (arg.name.starts_with("--")) expected.emplace_back(arg.name);
    }
    std::vector<std::string> offered;
    for (const std::string& word : words_after({std::string(command->name), "--"}))
      offered.push_back(word);
    CAPTURE(command->name);
    CHECK(offered == expected);
  }
}

TEST_CASE("an option that was given is offered again only where it may be repeated") {
  CHECK_FALSE(offers({"add", "--due", "today", "--d"}, "--due"));
  CHECK_FALSE(offers({"add", "-c", "x", "--c"}, "--column"));
  CHECK(offers({"add", "--label", "x", "--l"}, "--label"));
}

TEST_CASE("the value of an option follows it or its equals sign") {
  CHECK(words_after({"add", "--due", "to"}) == std::vector<std::string>{"today", "tomorrow"});
  CHECK(words_after({"add", "--due=tom"}) == std::vector<std::string>{"--due=tomorrow"});
  CHECK(words_after({"list", "--format", "j"}) == std::vector<std::string>{"json"});
  CHECK(words_after({"report", "flow", "--period", ""}) ==
        std::vector<std::string>{"day", "week", "month"});
}

TEST_CASE("words fill the places of a verb from the left") {
  CHECK(offers({"report", "cyc"}, "cycle-time"));
  CHECK_FALSE(offers({"report", "flow", "cyc"}, "cycle-time"));
  CHECK(offers({"report", "flow", "typ"}, "type:"));
  CHECK(offers({"link", "k7", "blo"}, "blocked-by"));
  CHECK_FALSE(offers({"link", "blo"}, "blocked-by"));
  CHECK(offers({"explain", "unknown-ca"}, "unknown-card"));
}

TEST_CASE("files and directories are left to the shell") {
  CHECK(complete({"import", "csv", ""}, world_in("/")).paths == Completion::Paths::files);
  CHECK(complete({"init", ""}, world_in("/")).paths == Completion::Paths::directories);
  CHECK(completion_text(complete({"init", ""}, world_in("/"))) == ":directories\n");
}

TEST_CASE("filter terms keep their sign, and what was typed before the last comma") {
  CHECK(offers({"list", "-typ"}, "-type:"));
  CHECK(offers({"list", "is:open,bl"}, "is:open,blocked"));
  CHECK(offers({"list", "stage:"}, "stage:done"));
}
