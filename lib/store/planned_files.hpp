// Planned files — a Change as texts of files: what each holds now and what it shall hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disk/folder.hpp"
#include "model/board.hpp"
#include "store/writer.hpp"

namespace kanban {

struct PlannedFile {
  std::string path = {};
  std::optional<std::string> before = {};  // nothing: there is no such file
  std::optional<std::string> after = {};   // nothing: the file is removed
};

struct FilePlan {
  std::vector<PlannedFile> files = {};  // those that change, in the order of the change
  std::vector<std::string> card_ids = {};
  Change change = {};  // with the paths of new cards
  // A card was no longer what the change was computed from: compute it again.
  bool stale = false;
};

// Reads the files that `change` touches below `folder` and edits their texts. `board` is the
// board's directory. Errors: file-exists (conflict), bad-path (invalid), and those of the card
// codec.
Result<FilePlan> plan_files(const Change& change, const Settings& settings,
                            const std::string& board, const Folder& folder);

}  // namespace kanban
