#include "store/strange_parts.hpp"

#include "model/board_paths.hpp"

namespace kanban {
namespace {

// What kind of thing a mode that is no plain file's stands for.
std::string kind_of(std::string_view mode) {
  if (mode == "120000") return "a symbolic link";
  if (mode == "160000") return "a submodule";
  if (mode == "100755") return "executable";
  return "a file of mode " + std::string(mode);
}

std::string hint_for(const TreeItem& file) {
  if (file.mode == "100755") return "git update-index --chmod=-x " + file.name;
  if (file.name.ends_with(".yaml")) return "put a file in its place; links are never followed";
  return "put a folder of this repository in its place; links and submodules are never followed";
}

}  // namespace

Error not_plain(const TreeItem& file) {
  return make_error(ErrorKind::invalid, "not-a-regular-file",
                    file.name + " is " + kind_of(file.mode) + "; the files of a board are plain")
      .hint(hint_for(file))
      .at({.path = file.name});
}

bool is_strange_part(std::string_view folder, const TreeItem& file) {
  return (file.mode == "120000" || file.mode == "160000") && is_board_part(folder, file.name);
}

Result<std::vector<Error>> strange_parts(TreeReader& reader, const std::string& root,
                                         std::string_view folder) {
  std::vector<Error> found;
  for (const std::string_view part : kBoardParts) {
    const std::string path = in_board(folder, part);
    TRY_ASSIGN(std::optional<TreeItem> top, reader.find(root, path));
    if (!top) continue;
    std::vector<TreeItem> items;
    if (top->is_folder()) {
      TRY_ASSIGN(items, reader.files(root, path, Submodules::listed));
    } else {
      top->name = path;
      items.push_back(std::move(*top));
    }
    for (const TreeItem& item : items) {
      if (is_strange_part(folder, item)) found.push_back(not_plain(item));
    }
  }
  return found;
}

}  // namespace kanban
