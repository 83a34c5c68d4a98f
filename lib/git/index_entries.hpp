// Index entries — everything that is staged, as a list; for reading what a commit would hold.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace kanban {

struct IndexEntry {
  std::string path = {};
  std::string blob = {};
  std::string mode = {};  // octal, "100644"
  bool unmerged = false;  // one of the versions of an unsolved conflict
};

// The entries of the index file at `path`, sorted by path; none where there is no such file. Error
// (io): unsupported-index.
Result<std::vector<IndexEntry>> read_index_entries(const std::string& path);

}  // namespace kanban
