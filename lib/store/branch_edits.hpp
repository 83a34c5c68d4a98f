// Branch edits — what each commit of the branch changed of a board's files, and who stands behind
// it as the commits claim.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/objects.hpp"
#include "store/past.hpp"
#include "store/place.hpp"

namespace kanban {

struct BranchEdit {
  std::string commit = {};
  Instant at = {};                        // when it came to the branch: of the committer
  Signature author = {};                  // of a merge: of the last commit that it merged
  std::optional<Signature> merger = {};   // who merged it
  std::vector<Signature> approvers = {};  // of trailers Approved-by and Reviewed-by
  std::vector<PastFile> files = {};       // of the board, sorted by path; their texts
};

struct BranchEdits {
  std::vector<BranchEdit> edits = {};  // the newest first; only those that changed the board
  bool cut = false;                    // older ones were not looked at
};

// Along the first parents of HEAD, up to `since`, at most 5000 commits. None without commits.
Result<BranchEdits> edits_since(const Place& place, Instant since);

}  // namespace kanban
