// WritingTurn — for what changes the work tree through the program git: the lock that every command
// takes, what a killed run left cleared up, and git's own locks waited for.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/config.hpp"
#include "git/repo.hpp"
#include "store/board_lock.hpp"
#include "store/git_program.hpp"
#include "store/place.hpp"

namespace kanban {

class WritingTurn {
 public:
  // Waits at most ten seconds for other commands. Errors: locked (conflict), those of recover.
  static Result<WritingTurn> take(const Repository& repository, const Repo& repo,
                                  const GitConfig& config, Instant now);

  WritingTurn(WritingTurn&& other) noexcept;
  WritingTurn& operator=(WritingTurn&&) = delete;
  ~WritingTurn();

  // Waits until git holds none of the locks that a change of index, HEAD and branch takes; ten
  // seconds for all calls together. Error: locked (conflict), which names the lock.
  Status wait_for_git();

  // Waits a moment, which counts too. False: the ten seconds are over.
  bool wait();

  // What `git WORDS…` prints, as GitProgram::output; tried again while a lock of git's is there.
  Result<std::string> output(const GitProgram& git, const std::vector<std::string>& words);

  // What was recovered.
  const std::vector<Error>& notes() const { return notes_; }

 private:
  WritingTurn(const Repository& repository, BoardLock lock);

  const Repository* repository_;
  BoardLock lock_;
  std::vector<std::string> git_locks_ = {};
  std::map<std::string, RecordedFile> left_ = {};
  std::vector<Error> notes_ = {};
  std::chrono::milliseconds waited_{0};
  bool held_ = false;  // this run is on record
};

}  // namespace kanban
