#include "model/board_paths.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("the files of a board stand in its folder, which may be the top") {
  CHECK(settings_path("") == "board.yaml");
  CHECK(settings_path("boards/dev") == "boards/dev/board.yaml");
  CHECK(in_board("desk", "cards") == "desk/cards");
}

TEST_CASE("a card lies below cards, is no hidden file and in no hidden folder") {
  CHECK(is_card_path("desk", "desk/cards/2026-11/a1.yaml"));
  CHECK(is_card_path("", "cards/a1.yaml"));
  CHECK_FALSE(is_card_path("desk", "desk/cards/a1.txt"));
  CHECK_FALSE(is_card_path("desk", "desk/cards/.a1.yaml"));
  CHECK_FALSE(is_card_path("desk", "desk/cards/.old/a1.yaml"));
  CHECK_FALSE(is_card_path("desk", "other/cards/a1.yaml"));
}

TEST_CASE("boards are the folders with a board.yaml that is no card of another") {
  CHECK(board_folders({"b/board.yaml", "board.yaml", "a/board.yaml", "a/cards/board.yaml",
                       "c/myboard.yaml", "a/cards/x/board.yaml"}) ==
        std::vector<std::string>{"", "a", "b"});
}

TEST_CASE("what is read of a board stands in its three folders, or in place of one") {
  CHECK(is_board_part("desk", "desk/cards"));
  CHECK(is_board_part("desk", "desk/templates/bug.yaml"));
  CHECK(is_board_part("", "experiments/x/y"));
  CHECK_FALSE(is_board_part("desk", "desk/cards/.cache/x"));
  CHECK_FALSE(is_board_part("desk", "desk/cards2"));
  CHECK_FALSE(is_board_part("desk", "desk/board.yaml"));
  CHECK_FALSE(is_board_part("desk", "cards/a1.yaml"));
}
