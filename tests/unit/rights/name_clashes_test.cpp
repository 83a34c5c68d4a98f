#include "rights/name_clashes.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

// What is told of one new file beside those of a board in `folder`.
std::string told(const std::string& made, const std::string& folder = "board") {
  NewNames names{.board = folder, .settings = {folder + "/board.yaml", "company.yaml"}};
  names.made = {made};
  names.all = {made, folder + "/board.yaml", folder + "/templates/bug.yaml", "company.yaml"};
  const std::vector<Error> errors = name_clashes(names);
  if (errors.empty()) return {};
  CHECK(errors.size() == 1);
  CHECK(errors.front().code == "case-clash");
  CHECK(errors.front().where->path == made);
  return errors.front().message;
}

}  // namespace

TEST_CASE("a new file that is one of the board in another case clashes with it") {
  CHECK(told("board/BOARD.yaml") ==
        "board/BOARD.yaml is board/board.yaml where letter case does not count");
  CHECK(told("Board/board.yaml") ==
        "Board/board.yaml is board/board.yaml where letter case does not count");
  CHECK_FALSE(told("COMPANY.yaml").empty());
  CHECK_FALSE(told("board/templates/Bug.yaml").empty());
  CHECK_FALSE(told("STRASSE/board.yaml", "straße").empty());
}

TEST_CASE("a new file that would be read among the cards or templates clashes with their folder") {
  CHECK(told("board/Cards/x.yaml") ==
        "board/Cards/x.yaml lies in the folders of the board where letter case does not count");
  CHECK_FALSE(told("board/TEMPLATES/new.yaml").empty());
  CHECK_FALSE(told("board/Cards").empty());  // a link, as folders are no files
  CHECK(told("board/Cards/x.txt").empty());
  CHECK(told("Templates/x.html").empty());
}

TEST_CASE("what has a name of its own clashes with nothing") {
  CHECK(told("board/cards/x.yaml").empty());
  CHECK(told("board/cards/x.YAML").empty());  // a stray file, in any case
  CHECK(told("board/templates/new.yaml").empty());
  CHECK(told("src/board.yaml").empty());
  CHECK(told("README.md").empty());
}
