#include "rights/path_rules.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("a star stays in its folder, two go through all") {
  CHECK(fits_pattern("board.yaml", "board.yaml"));
  CHECK_FALSE(fits_pattern("board.yaml", "a/board.yaml"));
  CHECK(fits_pattern("*.yaml", "board.yaml"));
  CHECK_FALSE(fits_pattern("*.yaml", "a/board.yaml"));
  CHECK(fits_pattern("templates/**", "templates/a/b.yaml"));
  CHECK_FALSE(fits_pattern("templates/**", "templates"));
  CHECK(fits_pattern("**/.gitattributes", ".gitattributes"));
  CHECK(fits_pattern("**/.gitattributes", "a/b/.gitattributes"));
  CHECK_FALSE(fits_pattern("**/.gitattributes", "a/b/x.gitattributes"));
  CHECK(fits_pattern("a/**/z", "a/z"));
  CHECK(fits_pattern("a/**/z", "a/b/c/z"));
  CHECK_FALSE(fits_pattern("a/**/z", "a/b/cz"));
  CHECK(fits_pattern("a*b*c", "axxbyyc"));
  CHECK_FALSE(fits_pattern("a*b*c", "axx/byyc"));
  CHECK(fits_pattern("b?ard", "board"));
  CHECK_FALSE(fits_pattern("a?b", "a/b"));
  CHECK(fits_pattern("**", "x/y"));
  CHECK(fits_pattern("", ""));
  CHECK_FALSE(fits_pattern("", "x"));
}

TEST_CASE("a pattern that would cost a careless matcher years is answered") {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "*a";
  CHECK_FALSE(fits_pattern(pattern + "b", std::string(2000, 'a')));
}

TEST_CASE("patterns are read from the board's folder, with a slash in front from the top") {
  CHECK(rule_means_path({"board.yaml"}, "board", "board/board.yaml"));
  CHECK_FALSE(rule_means_path({"board.yaml"}, "board", "board.yaml"));
  CHECK_FALSE(rule_means_path({"board.yaml"}, "board", "board2/board.yaml"));
  CHECK(rule_means_path({"/Makefile"}, "board", "Makefile"));
  CHECK(rule_means_path({"board.yaml"}, "", "board.yaml"));
}

TEST_CASE("what changes the rules or what reviewers see is protected") {
  const auto why = [](std::string_view path) {
    return protected_because("board", path, {"company.yaml"});
  };
  CHECK(why("board/board.yaml") == "changes what the board has agreed on");
  CHECK(why("company.yaml") == "changes what the board has agreed on");
  CHECK(why("board/templates/bug.yaml") == "changes what new cards are made from");
  CHECK(why(".gitattributes") == "changes how cards are shown to reviewers");
  CHECK(why("board/cards/.gitattributes") == "changes how cards are shown to reviewers");
  CHECK(why(".mailmap") == "changes which name git shows for a commit");
  CHECK(why(".github/CODEOWNERS") == "changes whose review the forge asks for");
  CHECK(why(".github/workflows/kanban.yml") == "changes what is checked");
  CHECK(why(".gitlab-ci.yml") == "changes what is checked");
  CHECK(why("README.md").empty());
  CHECK(why("src/board.yaml").empty());
}

TEST_CASE("the files that other services check by are protected, and what names submodules") {
  for (const std::string_view path :
       {"azure-pipelines.yml", ".circleci/config.yml", ".travis.yml", ".drone.yml",
        "bitbucket-pipelines.yml", "appveyor.yml", ".appveyor.yml", ".buildkite/pipeline.yml",
        ".woodpecker.yaml", "ci/Jenkinsfile"}) {
    INFO(path);
    CHECK(protected_because("board", path, {}) == "changes what is checked");
  }
  CHECK(protected_because("board", ".gitmodules", {}) ==
        "changes which other repositories stand in this one");
  CHECK(protected_because("board", "libs/.gitmodules", {}).empty());
}

TEST_CASE("a protected name is one in any letter case") {
  for (const std::string_view path :
       {"board/BOARD.yaml", "Board/board.yaml", "Company.yaml", "board/Templates/bug.yaml",
        ".GitAttributes", ".Github/Workflows/a.yml", "docs/codeowners", "JENKINSFILE"}) {
    INFO(path);
    CHECK_FALSE(protected_because("board", path, {"company.yaml"}).empty());
  }
  CHECK_FALSE(protected_because("Board", "Board/board.yaml", {}).empty());
  CHECK(rule_means_path_of_any_case({"/Docs/**"}, "board", "docs/A.md"));
  CHECK_FALSE(rule_means_path_of_any_case({"/Docs/**"}, "board", "doc/A.md"));
}

TEST_CASE("a new board is protected wherever it stands, one that was there has rules of its own") {
  CHECK(protected_because("board", "board.yaml", {}, Made::yes) ==
        "makes another board, which may hide this one");
  CHECK_FALSE(protected_because("board", "plans/Board.YAML", {}, Made::yes).empty());
  CHECK(protected_because("board", "board.yaml", {}, Made::no).empty());
  CHECK(protected_because("board", "myboard.yaml", {}, Made::yes).empty());
}
