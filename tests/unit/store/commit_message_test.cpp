#include "store/commit_message.hpp"

#include <catch2/catch.hpp>

using kanban::Change;
using kanban::commit_message;
using kanban::Settings;

TEST_CASE("a message is the summary, the body and trailers for machines") {
  Change change{.summary = "Move k7 to doing", .body = "Because it is time.", .verb = "move"};
  CHECK(commit_message(change, Settings{}, "", {"k7"}) ==
        "Move k7 to doing\n\nBecause it is time.\n\nKanban-Op: move\nKanban-Card: k7\n");
  change.body = "";
  CHECK(commit_message(change, Settings{}, "My words", {"k7"}) ==
        "My words\n\nKanban-Op: move\nKanban-Card: k7\n");
}

TEST_CASE("above twenty cards their number stands for them") {
  const Change change{.summary = "S", .verb = "set"};
  const std::vector<std::string> ids(21, "x");
  CHECK(commit_message(change, Settings{}, "", ids) == "S\n\nKanban-Op: set\nKanban-Cards: 21\n");
}

TEST_CASE("the board may give messages a form of its own") {
  const Change change{.summary = "Sum {verb}", .body = "Body.", .verb = "add"};
  Settings settings;
  settings.commit_message = "chore(board): {summary} [{ids}] {verb} {other}\n\n{body}\n\nRef: X-1";
  // What is filled in is not looked at again.
  CHECK(commit_message(change, settings, "", {"a", "b"}) ==
        "chore(board): Sum {verb} [a b] add {other}\n\nBody.\n\nRef: X-1\nKanban-Op: add\n"
        "Kanban-Card: a\nKanban-Card: b\n");
}

TEST_CASE("messages are tidied as git does it") {
  CHECK(kanban::tidy_message("\n\n a  \r\n\n\n\nb\t\n\n") == " a\n\nb\n");
  CHECK(kanban::tidy_message(" \n\t\n").empty());
}
