#include "model/board_paths.hpp"

#include <algorithm>

namespace kanban {

std::string in_board(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

std::string settings_path(std::string_view folder) { return in_board(folder, kBoardFile); }

bool is_card_path(std::string_view folder, std::string_view path) {
  const std::string cards = in_board(folder, "cards/");
  return path.starts_with(cards) && path.ends_with(".yaml") &&
         path.find("/.", cards.size() - 1) == std::string_view::npos;
}

bool is_board_part(std::string_view folder, std::string_view path) {
  return std::any_of(kBoardParts.begin(), kBoardParts.end(), [&](std::string_view part) {
    const std::string top = in_board(folder, part);
    if (path == top) return true;
    return path.starts_with(top + "/") && path.find("/.", top.size()) == std::string_view::npos;
  });
}

std::vector<std::string> board_folders(const std::vector<std::string_view>& paths) {
  std::vector<std::string> folders;
  for (const std::string_view path : paths) {
    if (path.substr(path.rfind('/') + 1) != kBoardFile) continue;
    const std::size_t length = path.size() - kBoardFile.size();
    folders.emplace_back(path.substr(0, length == 0 ? 0 : length - 1));
  }
  std::vector<std::string> boards;
  for (const std::string& folder : folders) {
    const bool among_cards = std::any_of(folders.begin(), folders.end(), [&](const auto& other) {
      return (folder + "/").starts_with(in_board(other, "cards/"));
    });
    if (!among_cards) boards.push_back(folder);
  }
  std::sort(boards.begin(), boards.end());
  return boards;
}

}  // namespace kanban
