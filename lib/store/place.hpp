// Place — where a board is: the repository around it and the directory with board.yaml. Reads the
// file system only; never loads libgit2, so that commands that only read start fast.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace kanban {

// A git repository as found from a directory, also from GIT_DIR, in a worktree, or bare.
struct Repository {
  std::string work_tree = {};   // absolute; empty when bare
  std::string git_dir = {};     // absolute; of this worktree
  std::string common_dir = {};  // absolute; shared by all worktrees
};

struct Place {
  Repository repository = {};
  std::string board = {};  // the board's directory from the top, "" for the top itself; no final /
};

// What decides the place besides the directory itself, each empty when not given.
struct PlaceQuery {
  std::string directory = {};  // absolute: where to start
  std::string board = {};      // --board or KANBAN_BOARD or kanban.board: a name or a path
  std::string git_dir = {};    // GIT_DIR
  std::string work_tree = {};  // GIT_WORK_TREE
};

// Errors: not-a-repository (io), unowned-repository is the store's to find.
Result<Repository> find_repository(const PlaceQuery& query);

// The directories with a board.yaml, sorted; the work tree is searched but for ignored-looking
// places
// (.git, node_modules, build trees with their own .git).
std::vector<std::string> find_boards(const Repository& repository);

// The other boards of the repository of `place`, in the order of their paths.
std::vector<Place> other_places(const Place& place);

// The board that is meant. Errors (io): no-board, several-boards (lists them), board-outside.
Result<Place> find_place(const PlaceQuery& query);

}  // namespace kanban
