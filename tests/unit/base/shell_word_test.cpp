#include "base/shell_word.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("a word of a command line does nothing else") {
  CHECK(shell_word("rank=nbbbb") == "rank=nbbbb");
  CHECK(shell_word("board/cards/k7-é.yaml") == "board/cards/k7-é.yaml");
  CHECK(shell_word("labels=-$(touch x)") == "'labels=-$(touch x)'");
  CHECK(shell_word("it's `x`") == "'it'\\''s `x`'");
  CHECK(shell_word("a;b") == "'a;b'");
  CHECK(shell_word("").size() == 2);
  CHECK(shell_word("~root") == "'~root'");
}

TEST_CASE("a path from the top is one word that git takes in every folder") {
  CHECK(top_pathspec("board/board.yaml") == ":/board/board.yaml");
  CHECK(top_pathspec("a b.yaml") == "':/a b.yaml'");
  CHECK(top_pathspec("a*[b].yaml") == "':(top,literal)a*[b].yaml'");
  CHECK(top_pathspec("!a.yaml") == "':(top,literal)!a.yaml'");
}
