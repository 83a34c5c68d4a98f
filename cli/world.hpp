// World — everything a run of the program takes from outside: arguments apart, the directory, the
// environment, the clock, the streams. Made once in main; a test makes its own.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace kanban::cli {

struct World {
  std::string directory = {};  // absolute
  std::map<std::string, std::string> environment = {};
  Instant now = {};                // one moment for the whole run
  std::string local_zone = "UTC";  // what the system calls its time zone
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::optional<int> terminal_width = {};  // of the terminal on standard output
  std::optional<int> terminal_height = {};

  std::function<void(std::string_view)> out = {};              // standard output
  std::function<void(std::string_view)> err = {};              // standard error
  std::function<std::string()> read_in = {};                   // all of standard input
  std::function<std::optional<std::string>()> read_line = {};  // one line of it, for questions

  // The moment it is now, for a run that goes on for an hour; unset in tests.
  std::function<Instant()> clock = {};

  // One key pressed on the terminal, as it is pressed; unset where input is no terminal.
  std::function<std::optional<char>()> read_key = {};

  // Ends the program with this exit code without tidying up memory, which the system does faster;
  // unset in tests, where every destructor runs.
  std::function<void(int)> leave = {};

  // The variable, or empty.
  std::string_view variable(std::string_view name) const;

  // Whether a runner of CI reads the output for commands: GitHub's and those that follow it, Azure
  // Pipelines, TeamCity.
  bool in_runner() const;
};

// The world as it is. KANBAN_NOW fixes the clock; it is checked by the session.
World real_world();

// Runs `line` through `sh` with `argument` as its last word, on the terminal; its exit status.
int run_in_shell(const std::string& line, const std::string& argument);

// Makes standard output go through a pager until the program ends; nothing when it cannot start.
void start_pager(const std::string& line);

}  // namespace kanban::cli
