// Merge preview — what a merge of two commits would give, made in memory: no file, no object and no
// reference of the repository is written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "git/objects.hpp"
#include "git/repo.hpp"

namespace kanban {

// A path that git cannot merge. Ids of blobs; empty where a side has no file there.
struct PathConflict {
  std::string path = {};
  std::string base = {};
  std::string ours = {};
  std::string theirs = {};
};

struct MergePreview {
  std::vector<TreeItem> files = {};  // without the conflicts; sorted, `name` is the whole path
  // The bytes of files that neither side has, by their ids.
  std::map<std::string, std::string> texts = {};
  std::vector<PathConflict> conflicts = {};
};

// Merges the commits as git would, with renames; `git_dir` is that of `repo`. Where `base` is
// given, that commit is where they parted, else it is looked for. Error (io): git-failed.
Result<MergePreview> preview_merge(const std::string& git_dir, const std::string& ours,
                                   const std::string& theirs, const std::string& base);

}  // namespace kanban
