#include "support/transcript.hpp"

#include <catch2/catch.hpp>

namespace kanban::testing {
namespace {

const char* const kSession = R"(# A session

Some words, and a block that is not run:

```sh
./dev demo
```

```yaml file=board/board.yaml
name: Demo
```

```console
$ cat <<END
> one
> END
one
! a warning
? 3
$ true
```

The end.
)";

TEST_CASE("a transcript is read into commands, files and what they should print") {
  const auto read = parse_transcript("a.md", kSession);
  REQUIRE(read.ok());
  REQUIRE(read->steps.size() == 3);
  CHECK(read->steps[0].path == "board/board.yaml");
  CHECK(read->steps[0].text == "name: Demo\n");
  CHECK(read->steps[1].command == "cat <<END\none\nEND");
  CHECK(read->steps[1].line == 14);
  CHECK(read->steps[1].expected.out == std::vector<std::string>{"one"});
  CHECK(read->steps[1].expected.err == std::vector<std::string>{"a warning"});
  CHECK(read->steps[1].expected.code == 3);
  CHECK(read->steps[2].command == "true");
  CHECK(read->steps[2].expected.out.empty());
  CHECK(read->steps[2].expected.code == 0);
}

TEST_CASE("a transcript that cannot be meant names its line") {
  const auto line_of = [](const char* text) {
    const auto read = parse_transcript("a.md", text);
    return read.ok() ? 0 : read.error().where->line;
  };
  CHECK(line_of("```console\n$ true\n") == 1);
  CHECK(line_of("\n```console\nno command\n```\n") == 3);
  CHECK(line_of("```console\n$ true\n? many\n```\n") == 3);
  CHECK(line_of("```console\n$ true\n? 256\n```\n") == 3);
}

TEST_CASE("a longer fence may hold a shorter one") {
  const auto read = parse_transcript("a.md", "````console\n$ cat x\n```\n````\n");
  REQUIRE(read.ok());
  CHECK(read->steps.at(0).expected.out == std::vector<std::string>{"```"});
}

TEST_CASE("[..] matches within a line and ... matches any number of lines") {
  CHECK(line_matches("made [..] in [..] s", "made 12 in 0.3 s"));
  CHECK(line_matches("[..]", ""));
  CHECK(line_matches("a[..]b[..]b", "abb"));
  CHECK_FALSE(line_matches("a[..]b", "abc"));

  CHECK(lines_match({"a", "...", "d"}, {"a", "b", "c", "d"}));
  CHECK(lines_match({"a", "..."}, {"a"}));
  CHECK(lines_match({"...", "b", "..."}, {"a", "b", "b"}));
  CHECK_FALSE(lines_match({"a", "...", "d"}, {"a", "b", "c"}));
  CHECK_FALSE(lines_match({"a"}, {"a", "b"}));
  CHECK_FALSE(lines_match({}, {"a"}));
}

TEST_CASE("the name of a commit is compared by its shape") {
  CHECK(line_matches("k7  ready → done  x  [main 3f2a91c]", "k7  ready → done  x  [main 0000000]"));
  CHECK_FALSE(line_matches("k7  x  [main 3f2a91c]", "k7  x  [side 3f2a91c]"));
  CHECK_FALSE(line_matches("k7  x  [main 3f2a91c]", "k7  y  [main 3f2a91c]"));
  CHECK_FALSE(line_matches("k7  x  [main 3f2a91c]", "k7  x  [main 3f2a91z]"));
  CHECK_FALSE(line_matches("k7  x  [main 3f2a91c]", "k7  x  [dry run]"));
  CHECK_FALSE(line_matches("k7  [3f2a91c]", "k7  [0000000]"));
}

TEST_CASE("an outcome matches only when output, errors and exit code all do") {
  const Outcome expected{.out = {"x"}, .err = {"w"}, .code = 1};
  CHECK(outcome_matches(expected, expected));
  CHECK_FALSE(outcome_matches(expected, {.out = {"x"}, .err = {"w"}, .code = 0}));
  CHECK_FALSE(outcome_matches(expected, {.out = {"x"}, .err = {}, .code = 1}));
  CHECK_FALSE(outcome_matches({}, {.out = {}, .err = {"surprise"}, .code = 0}));
}

TEST_CASE("output that does not end with a newline says so") {
  CHECK(output_lines("").empty());
  CHECK(output_lines("\n") == std::vector<std::string>{""});
  CHECK(output_lines("a\nb\n") == std::vector<std::string>{"a", "b"});
  CHECK(output_lines("a") == std::vector<std::string>{"a", "\\ no newline at the end"});
}

TEST_CASE("what was written is read back as the same outcome") {
  const Outcome outcome{
      .out = {"$ not a command", "> quoted", "! loud", "? 7", "\\ back", "", "plain"},
      .err = {"", "! twice", "? 1"},
      .code = 2};
  std::string text = "```console\n$ command\n";
  for (const std::string& line : written(outcome)) text += line + "\n";
  const auto read = parse_transcript("a.md", text + "```\n");
  REQUIRE(read.ok());
  REQUIRE(read->steps.size() == 1);
  CHECK(read->steps[0].expected.out == outcome.out);
  CHECK(read->steps[0].expected.err == outcome.err);
  CHECK(read->steps[0].expected.code == outcome.code);
}

TEST_CASE("a difference shows what is shared, missing and new") {
  const Outcome expected{.out = {"a", "b", "c"}, .err = {}, .code = 0};
  const Outcome actual{.out = {"a", "c", "d"}, .err = {"oops"}, .code = 1};
  CHECK(difference(expected, actual) ==
        std::vector<std::string>{" a", "-b", " c", "+d", "+! oops", "+? 1"});
}

TEST_CASE("blessing rewrites what differs and leaves the rest byte for byte") {
  const auto read = parse_transcript("a.md", kSession);
  REQUIRE(read.ok());
  const Outcome same = read->steps[1].expected;
  CHECK(blessed(*read, {{}, same, {}}) == kSession);

  const std::string text = blessed(*read, {{}, {.out = {"two"}, .err = {}, .code = 0}, {}});
  CHECK(text.find("> END\ntwo\n$ true\n```\n\nThe end.\n") != std::string::npos);
  CHECK(text.find("a warning") == std::string::npos);
  CHECK(text.find("```yaml file=board/board.yaml\nname: Demo\n```\n") != std::string::npos);
}

TEST_CASE("blessing keeps the wildcards of what matched") {
  const std::string text = "```console\n$ date\n[..]\n$ echo x\ny\n```\n";
  const auto read = parse_transcript("a.md", text);
  REQUIRE(read.ok());
  CHECK(blessed(*read, {{.out = {"today"}}, {.out = {"x"}}}) ==
        "```console\n$ date\n[..]\n$ echo x\nx\n```\n");
}

}  // namespace
}  // namespace kanban::testing
