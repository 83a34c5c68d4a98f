#include "cli/parse.hpp"

#include <catch2/catch.hpp>

using namespace kanban;
using namespace kanban::cli;

namespace {

Error error_of(const std::vector<std::string>& words) {
  const auto parsed = parse(words);
  REQUIRE_FALSE(parsed.ok());
  return parsed.error();
}

Invocation good(const std::vector<std::string>& words) {
  auto parsed = parse(words);
  if (!parsed.ok()) FAIL(parsed.error().message);
  return std::move(parsed).value();
}

}  // namespace

TEST_CASE("a verb takes its places from the left and the last one from the end") {
  const Invocation move = good({"move", "k7", "k8", "develop"});
  CHECK(move.command->name == "move");
  CHECK(move.values.list("card") == std::vector<std::string>{"k7", "k8"});
  CHECK(move.values.text("column") == "develop");
}

TEST_CASE("an alias names its verb") { CHECK(good({"mv", "k7", "done"}).command->name == "move"); }

TEST_CASE("global options stand before or after the verb") {
  CHECK(good({"--board", "web", "list"}).values.text("--board") == "web");
  CHECK(good({"list", "--board", "web"}).values.text("--board") == "web");
  CHECK(good({"--board=web", "list"}).command->name == "list");
}

TEST_CASE("no verb is no error") {
  CHECK(good({}).command == nullptr);
  CHECK(good({"--quiet"}).command == nullptr);
}

TEST_CASE("the option --json takes fields only behind an equals sign") {
  const Invocation list = good({"list", "--json", "type:bug"});
  CHECK(list.values.has("--json"));
  CHECK(list.values.text("--json").empty());
  CHECK(list.values.list("filter") == std::vector<std::string>{"type:bug"});
  CHECK(good({"list", "--json=id,title"}).values.text("--json") == "id,title");
}

TEST_CASE("a negated filter term is no option") {
  const Invocation list = good({"list", "type:bug", "-label:x", "mine"});
  CHECK(list.values.list("filter") == std::vector<std::string>{"type:bug", "-label:x", "mine"});
}

TEST_CASE("a label with a dash is an entry to take off") {
  CHECK(good({"label", "k7", "-safari"}).values.text("label") == "-safari");
}

TEST_CASE("a title may begin with a dash behind two") {
  CHECK(good({"add", "--", "-dash"}).values.list("title") == std::vector<std::string>{"-dash"});
}

TEST_CASE("an option may be repeated only where it says so") {
  CHECK(good({"add", "x", "--label", "a", "--label", "b"}).values.list("--label").size() == 2);
  CHECK(error_of({"add", "x", "--due", "a", "--due", "b"}).code == "repeated-option");
}

TEST_CASE("an unknown verb suggests the nearest") {
  const Error error = error_of({"mvoe", "k7", "done"});
  CHECK(error.code == "unknown-command");
  CHECK(error.hints == std::vector<std::string>{"did you mean 'move'?"});
}

TEST_CASE("an unknown option suggests the nearest") {
  const Error error = error_of({"add", "x", "--prodct", "3"});
  CHECK(error.code == "unknown-option");
  CHECK(error.message == "kanban add has no option --prodct");
  CHECK(error.hints == std::vector<std::string>{"did you mean '--product'?"});
}

TEST_CASE("a missing place, a missing value and a word too many are named") {
  CHECK(error_of({"add"}).message == "a title is needed");
  CHECK(error_of({"move", "k7"}).message == "a column is needed");
  CHECK(error_of({"add", "x", "--due"}).message == "--due needs a value");
  CHECK(error_of({"undo", "1", "2"}).message == "kanban undo does not take '2'");
}

TEST_CASE("a choice is checked") {
  const Error error = error_of({"init", "--template", "helpdsk"});
  CHECK(error.code == "bad-choice");
  CHECK(error.hints == std::vector<std::string>{"did you mean 'helpdesk'?"});
}

TEST_CASE("the option --help needs no places") {
  CHECK(good({"move", "--help"}).values.has("--help"));
}

TEST_CASE("a line of a script is split as a shell would") {
  CHECK(split_words("add \"two words\" 'it''s' a\\ b # comment").value() ==
        std::vector<std::string>{"add", "two words", "its", "a b"});
  CHECK(split_words("").value().empty());
  CHECK(split_words("add \"\"").value() == std::vector<std::string>{"add", ""});
  CHECK(split_words("add a#b").value() == std::vector<std::string>{"add", "a#b"});
  CHECK(split_words("add \"a \\\"b\\\"\"").value() == std::vector<std::string>{"add", "a \"b\""});
  CHECK_FALSE(split_words("add \"open").ok());
}
