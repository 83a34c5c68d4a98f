#include "store/place.hpp"

#include <algorithm>
#include <optional>
#include <sys/stat.h>

#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "store/loader.hpp"
#include "store/paths.hpp"
#include "store/revision.hpp"

namespace kanban {
namespace {

std::string shown(const std::string& board) { return board.empty() ? "." : printable(board); }

struct Folder {
  bool is_board = false;
  bool is_repository = false;
  std::vector<std::string> folders = {};
};

bool is_real_folder(const std::string& path, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

Folder read_folder(const std::string& path) {
  Folder folder;
  const FolderStream stream(::opendir(path.c_str()));
  if (!stream) return folder;
  while (const dirent* entry = ::readdir(stream.get())) {
    const std::string name = entry->d_name;
    if (name == kBoardFile) folder.is_board = true;
    if (name == ".git") folder.is_repository = true;
    if (name == "." || name == ".." || name == ".git" || name == "node_modules") continue;
    if (is_real_folder(path + "/" + name, *entry)) folder.folders.push_back(name);
  }
  return folder;
}

std::vector<std::string> details_of(const std::vector<std::string>& boards) {
  std::vector<std::string> lines;
  lines.reserve(boards.size());
  for (const std::string& board : boards) lines.push_back(shown(board));
  return lines;
}

Error several_boards(const std::string& message, const std::vector<std::string>& boards) {
  Error error = make_error(ErrorKind::usage, "several-boards", message);
  error.details = details_of(boards);
  return std::move(error).hint("name one, e.g. --board " + shown(boards.front()));
}

Error no_board_at_all(const Repository& repository) {
  return make_error(ErrorKind::io, "no-board",
                    "there is no board in the repository " + printable(repository.work_tree))
      .hint("run 'kanban init' to make one");
}

Error outside(const std::string& path) {
  return make_error(ErrorKind::io, "board-outside",
                    "the board " + printable(path) + " is not in the work tree of this repository")
      .hint("change to the repository that holds it");
}

bool is_in_git_dir(const Repository& repository, const std::string& path) {
  return relative_to(repository.git_dir, path) || relative_to(repository.common_dir, path);
}

// The board at `path`, which may be its folder or its board.yaml; nothing when none is there.
Result<std::optional<std::string>> board_at(const Repository& repository, const std::string& path) {
  auto real = real_path(path);
  if (!real) return std::optional<std::string>();
  if (real->ends_with("/" + std::string(kBoardFile))) {
    real->resize(real->size() - kBoardFile.size() - 1);
  }
  if (!path_exists(*real + "/" + std::string(kBoardFile))) return std::optional<std::string>();
  const auto relative = relative_to(repository.work_tree, *real);
  if (!relative || is_in_git_dir(repository, *real)) return outside(path);
  return relative;
}

// Whether `text` names the board at `board`: its folder, or the `name:` in its board.yaml.
bool is_named(const Repository& repository, const std::string& board, const std::string& text) {
  const std::string folder = board.empty()
                                 ? repository.work_tree.substr(repository.work_tree.rfind('/') + 1)
                                 : board.substr(board.rfind('/') + 1);
  if (equal_ignoring_case(folder, text)) return true;
  const auto settings = load_settings({.repository = repository, .board = board});
  return settings.ok() && equal_ignoring_case(settings->name, text);
}

Result<Place> asked_for(const Repository& repository, const PlaceQuery& query) {
  const std::string& text = query.board;
  std::vector<std::string> places;
  if (text.starts_with('/')) {
    places = {text};
  } else {
    places = {query.directory + "/" + text, repository.work_tree + "/" + text};
  }
  for (const std::string& path : places) {
    TRY_ASSIGN(const auto board, board_at(repository, path));
    if (board) return Place{.repository = repository, .board = *board};
  }
  const std::vector<std::string> boards = find_boards(repository);
  std::vector<std::string> named;
  for (const std::string& board : boards) {
    if (is_named(repository, board, text)) named.push_back(board);
  }
  if (named.size() == 1) return Place{.repository = repository, .board = named.front()};
  if (named.size() > 1) {
    return several_boards("'" + printable(text) + "' names " + counted(named.size(), "board"),
                          named);
  }
  if (boards.empty()) return no_board_at_all(repository);
  Error error =
      make_error(ErrorKind::usage, "no-board", "there is no board '" + printable(text) + "'");
  error.details = details_of(boards);
  error.hints = did_you_mean(text, boards);
  return std::move(error).hint(
      "a board is named by its folder, its path or the name in board.yaml");
}

// The board.yaml at or above the working directory.
std::optional<std::string> nearest_board(const Repository& repository, const PlaceQuery& query) {
  const auto here = real_path(query.directory);
  if (!here || is_in_git_dir(repository, *here)) return {};
  auto relative = relative_to(repository.work_tree, *here);
  while (relative) {
    if (path_exists(repository.work_tree + "/" + in_board(*relative, kBoardFile))) return relative;
    if (relative->empty()) break;
    const std::size_t slash = relative->rfind('/');
    relative->resize(slash == std::string::npos ? 0 : slash);
  }
  return {};
}

}  // namespace

std::vector<std::string> find_boards(const Repository& repository) {
  std::vector<std::string> boards;
  if (repository.work_tree.empty()) return boards;
  std::vector<std::string> waiting{""};
  while (!waiting.empty()) {
    const std::string path = std::move(waiting.back());
    waiting.pop_back();
    const Folder folder = read_folder(repository.work_tree + "/" + path);
    if (folder.is_repository && !path.empty()) continue;  // a submodule, or a clone inside
    if (folder.is_board) boards.push_back(path);
    for (const std::string& name : folder.folders) {
      // The cards of a board are many, and no board is among them.
      if (folder.is_board && name == "cards") continue;
      waiting.push_back(in_board(path, name));
    }
  }
  std::sort(boards.begin(), boards.end());
  return boards;
}

std::vector<Place> other_places(const Place& place) {
  std::vector<Place> others;
  for (std::string& path : find_boards(place.repository)) {
    if (path != place.board) others.push_back({place.repository, std::move(path)});
  }
  return others;
}

Result<Place> find_place(const PlaceQuery& query) {
  TRY_ASSIGN(Repository repository, find_repository(query));
  if (repository.work_tree.empty()) return find_place_in_head(repository, query.board);
  if (!query.board.empty()) return asked_for(repository, query);
  if (auto near = nearest_board(repository, query)) {
    return Place{.repository = std::move(repository), .board = std::move(*near)};
  }
  const std::vector<std::string> boards = find_boards(repository);
  if (boards.empty()) return no_board_at_all(repository);
  if (boards.size() > 1) {
    return several_boards("this repository holds " + counted(boards.size(), "board") +
                              ", and none is at or above " + printable(query.directory),
                          boards);
  }
  return Place{.repository = std::move(repository), .board = boards.front()};
}

}  // namespace kanban
