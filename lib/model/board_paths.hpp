// Board paths — where the files of a board stand, from the top of the repository. Pure.
//
// A board is named by its folder; "" is the top.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

inline constexpr std::string_view kBoardFile = "board.yaml";
// The folders of a board whose files are read.
inline constexpr std::array<std::string_view, 3> kBoardParts{"cards", "templates", "experiments"};

// The path of `name` in the board's folder.
std::string in_board(std::string_view folder, std::string_view name);

// The path of its board.yaml.
std::string settings_path(std::string_view folder);

// Whether `path` is a card file of the board; hidden files and folders hold none.
bool is_card_path(std::string_view folder, std::string_view path);

// Whether `path` is the folder of the board's cards, templates or experiments, or lies in one;
// hidden files and folders there do not count, as nothing reads them.
bool is_board_part(std::string_view folder, std::string_view path);

// The folders of the boards among `paths`, those of all files there are: with a board.yaml that
// does not lie among the cards of another. Sorted.
std::vector<std::string> board_folders(const std::vector<std::string_view>& paths);

}  // namespace kanban
