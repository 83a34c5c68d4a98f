// Staged — a board as git's index has it: what the next commit would hold, for a hook.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/index_entries.hpp"
#include "git/repo.hpp"
#include "model/board.hpp"
#include "store/place.hpp"

namespace kanban {

class StagedFiles {
 public:
  // Reads the index file at `index`. Errors (io): unsupported-index, git-failed.
  static Result<StagedFiles> open(const Repository& repository, const std::string& index);

  // The folders of the staged boards, sorted.
  std::vector<std::string> boards() const;

  // The board at the folder `path`. What is no regular file, unmerged, too large, not named after
  // its id or has the id of another is among its problems. Errors (io): no-board.
  Result<Board> load(const std::string& path) const;

  // The staged text of a file. Errors (io): unreadable.
  Result<std::string> read(const std::string& path) const;

 private:
  StagedFiles(Repo repo, std::vector<IndexEntry> entries)
      : repo_(std::make_unique<Repo>(std::move(repo))), entries_(std::move(entries)) {}
  void take(Board& board, const IndexEntry& entry) const;

  std::unique_ptr<Repo> repo_;
  std::vector<IndexEntry> entries_;  // sorted by path
};

}  // namespace kanban
