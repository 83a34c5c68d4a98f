// Ancestry — how two commits are related: where they parted, and whether enough history is here to
// say so. A commit that a shallow clone lacks is taken for a root.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "git/repo.hpp"

namespace kanban {

struct Ancestry {
  std::vector<std::string> bases = {};  // commits that both come from, the youngest first
  bool ours_is_old = false;             // theirs comes from ours
  bool theirs_is_old = false;           // ours comes from theirs
  // When their branch began: the oldest commit of ours that one of theirs follows. Nothing where
  // that is not known.
  std::optional<Instant> began = {};
  bool cut = false;  // some commit that was looked for is not here
};

// Errors (io): missing-object for `ours` and `theirs` themselves.
Result<Ancestry> ancestry_of(const Repo& repo, const std::string& ours, const std::string& theirs);

}  // namespace kanban
