#include "git/config.hpp"

#include <catch2/catch.hpp>

#include "git/config_include.hpp"
#include "git/config_text.hpp"
#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::TempFolder;

namespace {

using Entries = std::vector<ConfigEntry>;

Entries parsed(std::string_view text) {
  const auto entries = parse_config_text(text, "config");
  REQUIRE(entries.ok());
  return *entries;
}

GitConfig read_home(const TempFolder& folder, Environment environment = {}) {
  environment["HOME"] = folder.path();
  environment["GIT_CONFIG_NOSYSTEM"] = "1";
  const auto config = GitConfig::read("", "", environment);
  REQUIRE(config.ok());
  return *config;
}

}  // namespace

TEST_CASE("sections and names are lowered, subsections stay") {
  CHECK(parsed("[Core]\n  Bare = TRUE\n[Remote \"My Fork\"] URL = x\n[A.B]\nc\n") ==
        Entries{{"core.bare", "TRUE"}, {"remote.My Fork.url", "x"}, {"a.b.c", std::nullopt}});
}

TEST_CASE("values lose blanks at their ends and comments, but not inside quotes") {
  CHECK(parsed("[a]\nb =   two  words   # note\nc = \" x ; y \" ; note\nd=\n") ==
        Entries{{"a.b", "two  words"}, {"a.c", " x ; y "}, {"a.d", ""}});
}

TEST_CASE("escapes and continued lines are undone") {
  CHECK(parsed("[a]\nb = one\\\n two\nc = \"q\\\"\\\\\\n\\t\"\n") ==
        Entries{{"a.b", "one two"}, {"a.c", "q\"\\\n\t"}});
}

TEST_CASE("carriage returns, a mark at the start and a missing last line end do no harm") {
  CHECK(parsed("\xEF\xBB\xBF[a]\r\nb = c\r\n[d \"e\\\"f\"]\r\ng") ==
        Entries{{"a.b", "c"}, {"d.e\"f.g", std::nullopt}});
}

TEST_CASE("a malformed file is refused with its line") {
  for (const std::string text :
       {"[a]\nb = \"open\n", "[a]\n1b = x\n", "[a]\nb # x\n", "[a\nb]\n", "[a]\nb = \\q\n",
        "\n1 = 1\n", "[a \"b\" ]\nc=1\n", "\n[a \"b\n\"]"}) {
    const auto entries = parse_config_text(text, "some/config");
    INFO(text);
    REQUIRE_FALSE(entries.ok());
    CHECK(entries.error().code == "bad-git-config");
    CHECK(entries.error().kind == ErrorKind::io);
    CHECK(entries.error().where->path == "some/config");
    const bool first_line = text.starts_with("[a\nb]") || text.starts_with("[a \"b\" ");
    CHECK(entries.error().where->line == (first_line ? 1 : 2));
  }
}

TEST_CASE("both forms of GIT_CONFIG_PARAMETERS are read") {
  const auto read = parse_config_parameters(
      "'user.name=O'\\''Neil' 'core.bare' 'a.B c.D'='x=y' 'e.f'='' 'g.h'= 'k.l=1=2'");
  REQUIRE(read.ok());
  CHECK(*read == Entries{{"user.name", "O'Neil"},
                         {"core.bare", std::nullopt},
                         {"a.B c.d", "x=y"},
                         {"e.f", ""},
                         {"g.h", std::nullopt},
                         {"k.l", "1=2"}});
  for (const auto* bad :
       {"user.name=x", "'a.b=c", "'a.b'x", "'a.b'=c", "'nodot'='c'", "'a.b'='c'x"}) {
    INFO(bad);
    REQUIRE_FALSE(parse_config_parameters(bad).ok());
  }
}

TEST_CASE("a key is found in any case, its last value wins, and truth has many words") {
  const TempFolder folder;
  folder.write(".gitconfig",
               "[user]\nname = First\n[User]\nNAME = Second\n[sub \"A\"]\nk = 1\n"
               "[t]\na\nb = yes\nc = 0\nd = off\ne = perhaps\nf = 7\ng =\n");
  const GitConfig config = read_home(folder);
  CHECK(config.get("USER.Name") == "Second");
  CHECK(config.get_all("user.name") == std::vector<std::string>{"First", "Second"});
  CHECK(config.get("sub.A.k") == "1");
  CHECK_FALSE(config.get("sub.a.k").has_value());
  CHECK_FALSE(config.get("nodot").has_value());
  CHECK(config.get_bool("t.a") == true);
  CHECK(config.get_bool("t.b") == true);
  CHECK(config.get_bool("t.c") == false);
  CHECK(config.get_bool("t.d") == false);
  CHECK_FALSE(config.get_bool("t.e").has_value());
  CHECK(config.get_bool("t.f") == true);
  CHECK(config.get_bool("t.g") == false);
  CHECK_FALSE(config.get_bool("t.absent").has_value());
}

TEST_CASE("files that include each other are an error and not an endless loop") {
  const TempFolder folder;
  folder.write(".gitconfig", "[include]\npath = .gitconfig\n");
  const auto config =
      GitConfig::read("", "", {{"HOME", folder.path()}, {"GIT_CONFIG_NOSYSTEM", "1"}});
  REQUIRE_FALSE(config.ok());
  CHECK(config.error().code == "bad-git-config");
}

TEST_CASE("a relative include from the environment is an error") {
  const TempFolder folder;
  const auto config = GitConfig::read("", "",
                                      {{"HOME", folder.path()},
                                       {"GIT_CONFIG_NOSYSTEM", "1"},
                                       {"GIT_CONFIG_PARAMETERS", "'include.path=other'"}});
  REQUIRE_FALSE(config.ok());
}

TEST_CASE("a count that promises more settings than there are is an error") {
  const TempFolder folder;
  for (const auto* count : {"1", "x", "99999999999"}) {
    const auto config = GitConfig::read("", "",
                                        {{"HOME", folder.path()},
                                         {"GIT_CONFIG_NOSYSTEM", "1"},
                                         {"GIT_CONFIG_COUNT", count},
                                         {"GIT_CONFIG_KEY_0", "a.b"}});
    INFO(count);
    CHECK_FALSE(config.ok());
  }
}

TEST_CASE("patterns match whole paths folder by folder") {
  CHECK(path_matches("**/work/**", "/home/x/work/a/.git", LetterCase::exact));
  CHECK_FALSE(path_matches("**/work/**", "/home/x/workshop/.git", LetterCase::exact));
  CHECK_FALSE(path_matches("/home/work/**", "/home/work", LetterCase::exact));
  CHECK(path_matches("feature/*", "feature/a", LetterCase::exact));
  CHECK_FALSE(path_matches("feature/*", "feature/a/b", LetterCase::exact));
  CHECK(path_matches("a/**/b", "a/b", LetterCase::exact));
  CHECK(path_matches("/A/[bc]", "/a/B", LetterCase::ignored));
  CHECK_FALSE(path_matches("/A/b", "/a/b", LetterCase::exact));
}

TEST_CASE("who acts is told by the environment, then by role, then by user") {
  const TempFolder folder;
  folder.write(".gitconfig",
               "[user]\nname = \" Paula <x>, \"\nemail = p@x.org\n[author]\nname = Ann\n");
  const GitConfig config = read_home(folder);
  CHECK(author_identity(config, {}).name == "Ann");
  CHECK(author_identity(config, {}).email == "p@x.org");
  CHECK(committer_identity(config, {}).name == "Paula x");
  const Environment given{{"GIT_AUTHOR_NAME", "Bo"}, {"GIT_COMMITTER_EMAIL", "c@x.org"}};
  CHECK(author_identity(config, given).name == "Bo");
  CHECK(committer_identity(config, given).email == "c@x.org");
  const TempFolder empty;
  const GitConfig none = read_home(empty);
  CHECK(author_identity(none, {}).name.empty());
  CHECK(author_identity(none, {{"EMAIL", "e@x.org"}}).email == "e@x.org");
}

TEST_CASE("each entry knows who said it and in which file, also an included one") {
  const TempFolder folder;
  folder.write("home/.gitconfig", "[a]\nx = 1\n[include]\npath = more\n");
  folder.write("home/more", "[a]\nx = 2\n");
  folder.write("repo/config", "[a]\nx = 3\n");
  const std::string repo = folder.path() + "/repo";
  const auto config = GitConfig::read(repo, repo,
                                      {{"HOME", folder.path() + "/home"},
                                       {"GIT_CONFIG_NOSYSTEM", "1"},
                                       {"GIT_CONFIG_PARAMETERS", "'a.x=4'"}});
  REQUIRE(config.ok());
  REQUIRE(config->entries().size() == 5);
  CHECK(config->origin(0).scope == ConfigScope::person);
  CHECK(config->origin(2).scope == ConfigScope::person);
  CHECK(config->origin(2).path == folder.path() + "/home/more");
  CHECK(config->origin(3).scope == ConfigScope::clone);
  CHECK(config->origin(3).path == repo + "/config");
  CHECK(config->origin(4).scope == ConfigScope::command);
  CHECK(config->origin(4).path.empty());
}
