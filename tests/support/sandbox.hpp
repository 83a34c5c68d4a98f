// Sandbox — a fresh directory in which a transcript's commands run, with an environment of its own.
//
// The directory's path contains a blank and a letter outside ASCII and is reached through a
// symbolic link; in output it reads `/project`. Nothing of the caller's environment is seen but the
// settings of sanitizers. A `cd` and an `export` last until the end of the transcript. The clock
// starts at 2026-11-20T09:00:00Z and advances a minute a command; `export KANBAN_NOW=…` sets it.
#pragma once

#include <map>
#include <string>

#include "base/date.hpp"
#include "base/result.hpp"
#include "support/transcript.hpp"

namespace kanban::testing {

class Sandbox {
 public:
  // Makes the directory, and links `kanban` into it as `kanban` and `git-kanban`.
  explicit Sandbox(const std::string& kanban);
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  // Runs `command` in sh. A command that takes longer than a minute is killed with all it started;
  // its errors say so.
  Outcome run(const std::string& command);

  // Writes `text` to `path`, from the directory where the last command left off.
  Status write(const std::string& path, const std::string& text) const;

 private:
  int spawn(const std::string& command, bool& late) const;
  void read_environment();
  // `text` with the sandbox's own paths made the same on every machine.
  std::string neutral(std::string text) const;

  std::string base_;
  std::map<std::string, std::string> environment_;
  Instant now_ = {};
};

}  // namespace kanban::testing
