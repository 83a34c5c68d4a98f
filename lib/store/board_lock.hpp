// BoardLock — one writer at a time: the lock `kanban.lock` beside git's own files, shared by all
// work trees of a repository, with a record in it of who holds it and what it is about to do.
#pragma once

#include <ctime>
#include <map>
#include <string>

#include "base/date.hpp"
#include "base/result.hpp"
#include "disk/file_lock.hpp"
#include "store/place.hpp"
#include "store/run_record.hpp"

namespace kanban {

class BoardLock {
 public:
  // Waits at most ten seconds. Error: locked (conflict), which says who holds it.
  static Result<BoardLock> take(const Repository& repository, Instant now);

  // What the lock file said before: a run that was killed, or earlier leftovers.
  const RunRecord& previous() const { return previous_; }

  // This run's record; update() writes it to the file.
  RunRecord& record() { return record_; }
  Status update();

  // When the lock was taken or last updated, by the clock of the file system.
  Result<timespec> updated_at() const;

  // Says that the run is over; `left` is remembered for the next command.
  void finish(std::map<std::string, RecordedFile> left);

 private:
  bool has_left_locks() const;

  FileLock file_;
  std::string path_;
  RunRecord previous_;
  RunRecord record_;
};

// Whether the process that `record` names is running on this machine.
enum class RunState { alive, dead, elsewhere };
RunState state_of_run(const RunRecord& record);

}  // namespace kanban
