// Snapshot — every file of one state of a repository, read from the object store, and the boards in
// it read strictly: a file that is not what it should be is a problem, never passed over.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "git/repo.hpp"
#include "model/board.hpp"

namespace kanban {

struct Snapshot {
  std::vector<TreeItem> files = {};  // also submodules; sorted by name, which is the whole path
  // Bytes that the object store does not have, by id.
  std::map<std::string, std::string> texts = {};

  // The file at `path`, or null.
  const TreeItem* find(std::string_view path) const;
};

// The files of the tree of the commit `commit`, full hex.
Result<Snapshot> snapshot_of(const Repo& repo, const std::string& commit);

// The bytes of `file`. Errors: missing-object (io), too-large (invalid).
Result<std::string> read_snapshot(const Repo& repo, const Snapshot& snapshot, const TreeItem& file);

// The folders with a board.yaml that is not a card of another board; sorted.
std::vector<std::string> boards_in(const Snapshot& snapshot);

// Cards that were read, by the ids of their blobs, so that two states share the work.
using CardCache = std::unordered_map<std::string, Card>;

struct StrictBoard {
  Board board = {};                              // its problems are all errors, with their places
  std::vector<std::string> settings_files = {};  // board.yaml and what it extends
};

// The board in `folder` of `snapshot`. Codes of problems: those of parse_card, not-a-regular-file,
// wrong-file-name, duplicate-id, too-large, too-many-cards. Errors: those of parse_board.
Result<StrictBoard> read_strictly(const Repo& repo, const Snapshot& snapshot,
                                  const std::string& folder, CardCache& cache);

}  // namespace kanban
