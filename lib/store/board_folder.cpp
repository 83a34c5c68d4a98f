#include "store/board_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"
#include "store/card_listing.hpp"
#include "store/paths.hpp"
#include "store/read_file.hpp"
#include "store/revision.hpp"

namespace kanban {
namespace {

Result<std::vector<std::string>> paths_in_head(const Place& place, const std::string& folder) {
  TRY_ASSIGN(const Revision head, find_revision(place, "HEAD"));
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TreeReader reader(repo);
  TRY_ASSIGN(const std::vector<TreeItem> files, reader.files(head.tree, folder));
  std::vector<std::string> paths;
  for (const TreeItem& file : files) paths.push_back(file.name);
  return paths;
}

Result<std::vector<std::string>> paths_on_disk(const Place& place, const std::string& folder) {
  std::vector<std::string> paths;
  const std::string& top = place.repository.work_tree;
  if (!path_exists(top + "/" + folder)) return paths;
  TRY(open_folder(top, folder));  // the error that it is a link
  if (path_exists(top + "/" + folder + "/.git")) return foreign_folder(folder);
  std::error_code none;  // a folder that cannot be listed holds nothing
  for (std::filesystem::directory_iterator entry(top + "/" + folder, none), end;
       !none && entry != end; entry.increment(none)) {
    paths.push_back(folder + "/" + entry->path().filename().string());
  }
  return paths;
}

}  // namespace

Result<std::vector<std::string>> yaml_files_in(const Place& place, std::string_view folder) {
  const std::string top = in_board(place.board, folder);
  std::vector<std::string> paths;
  if (place.repository.work_tree.empty()) {
    TRY_ASSIGN(paths, paths_in_head(place, top));
  } else {
    TRY_ASSIGN(paths, paths_on_disk(place, top));
  }
  std::erase_if(paths, [&](const std::string& path) {
    const std::string name = path.substr(top.size() + 1);
    return !name.ends_with(".yaml") || name.front() == '.' || name.find('/') != std::string::npos;
  });
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace kanban
