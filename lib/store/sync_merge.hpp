// Sync merge — the merge of what sync fetched, by the program git. It ends as a merge, as git's
// conflict for a person, or as if it had not begun; nothing in between is left without a word.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/config.hpp"
#include "store/git_program.hpp"
#include "store/writing_turn.hpp"

namespace kanban {

struct FetchedSide {
  std::string upstream = {};  // "origin/main", for messages
  std::string commit = {};
  bool fast_forward = false;  // HEAD has nothing that it lacks
};

// Merges it; returns what the merge driver said. A lock of git's is waited for, and a merge that it
// stopped half-way is taken back and begun again.
// Errors: locked, sync-conflict, sync-blocked, half-merged (conflict), hook-refused (refused),
// git-missing, git-failed (io). After sync-conflict the merge is under way; after half-merged its
// message says what is left; after any other the work tree is as it was, or the message does not
// say so.
Result<std::vector<std::string>> merge_fetched(const GitProgram& git, const GitConfig& config,
                                               WritingTurn& turn, const FetchedSide& side);

}  // namespace kanban
