// Past — what earlier commits of ours did to a board, read from the object store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/objects.hpp"
#include "store/place.hpp"

namespace kanban {

// One file of the board that a commit changed. An empty text means that there was no file.
struct PastFile {
  std::string path = {};  // from the top of the repository
  std::string before = {};
  std::string after = {};
};

struct PastChange {
  std::string commit = {};
  std::string subject = {};
  Signature author = {};
  std::string verb = {};  // of its trailer Kanban-Op
  std::vector<PastFile> files = {};
};

// The last `count` changes to the board made by a verb and not undone since, newest first, along
// the first parents of HEAD; fewer where there are not so many. Commits that others made in between
// are passed over. `from`, the beginning of a commit's name, passes over what is newer than that
// commit; one that a merge brought in is looked for behind the other parents too.
Result<std::vector<PastChange>> last_changes(const Place& place, std::size_t count,
                                             std::string_view from = {});

}  // namespace kanban
