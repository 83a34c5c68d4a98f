// Recovery — what a killed run has left: its own locks and temporary files are removed, its changes
// are named. Locks of others are never touched.
#pragma once

#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/repo.hpp"
#include "store/board_lock.hpp"
#include "store/place.hpp"
#include "store/stored_texts.hpp"

namespace kanban {

struct Recovered {
  std::vector<Error> notes = {};
  // Files that hold a killed run's text, which no commit has: by absolute path.
  std::map<std::string, RecordedFile> left = {};
};

// Clears up after the run that `lock` found recorded. Requires: the lock is held and not
// updated yet, so that the record stays until all of it is done.
Result<Recovered> recover(const Repository& repository, const Repo& repo, StoredTexts& texts,
                          const BoardLock& lock);

// That a lock which is not ours stands in the way: its path, its age at `now`, how to remove it.
Error locked_by_other(const std::string& lock_file, const timespec& now);

}  // namespace kanban
