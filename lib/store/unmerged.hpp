// Unmerged — the files that a stopped merge, rebase, cherry-pick or stash pop left to a person,
// with the versions that git keeps of each in the index.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/git_program.hpp"

namespace kanban {

// One version of a file. `mode` is octal: "100644", "120000" for a link.
struct Version {
  std::string mode = {};
  std::string blob = {};

  bool is_file() const { return mode == "100644" || mode == "100755"; }
  friend bool operator==(const Version&, const Version&) = default;
};

struct UnmergedFile {
  std::string path = {};               // from the top of the repository
  std::optional<Version> base = {};    // stage 1: what both sides began with
  std::optional<Version> ours = {};    // stage 2; during a rebase the branch that is built on
  std::optional<Version> theirs = {};  // stage 3

  friend bool operator==(const UnmergedFile&, const UnmergedFile&) = default;
};

// What `git ls-files --unmerged -z` printed.
std::vector<UnmergedFile> parse_unmerged(std::string_view listing);

// Sorted by path. Errors: git-missing, git-failed (io).
Result<std::vector<UnmergedFile>> unmerged_files(const GitProgram& git);

}  // namespace kanban
