// First parents — the commits of a branch, newest first, and when a file of the board changed in
// them. What was merged counts with its merge: that is when the branch had it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/repo.hpp"
#include "store/place.hpp"
#include "store/revision.hpp"

namespace kanban {

struct BranchCommit {
  Revision revision = {};
  std::string parent = {};  // the first; empty for a root
  std::string subject = {};
};

// Error: missing-object (io), also beyond the end of a shallow clone.
Result<BranchCommit> read_branch_commit(const Repo& repo, const std::string& commit);

// The commits reachable from HEAD along first parents that changed the file at `path` and are not
// older than `since`, newest first. None without commits.
Result<std::vector<BranchCommit>> commits_of_file(const Place& place, const std::string& path,
                                                  Instant since);

// The commit that gave the card at a path the column `columns` says, by path: going back from the
// commit `from` it is the last one that has that column. Nothing for cards that have another one
// there, whose file is not older, or whose change lies beyond a thousand commits or the end of a
// shallow clone.
using ColumnsByPath = std::map<std::string, std::string>;
Result<std::map<std::string, BranchCommit>> column_commits(const Place& place,
                                                           const std::string& from,
                                                           const ColumnsByPath& columns);

}  // namespace kanban
