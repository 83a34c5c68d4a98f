// Process — runs another program, never through a shell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace kanban {

struct ProgramCall {
  std::vector<std::string> words = {};  // the program, found by PATH, and its arguments
  std::string directory = {};           // where it runs; empty is here
  std::map<std::string, std::string> environment = {};  // on top of this process's own
  std::string input = {};                               // its standard input
};

struct ProgramResult {
  int status = 0;  // the exit code; 128 and the signal's number when it was killed
  std::string output = {};
  std::string errors = {};
};

// Runs the program and waits for its end. Errors (io): program-missing when there is no such
// program, cannot-run for any other reason.
Result<ProgramResult> run_program(const ProgramCall& call);

// Starts the program in a session of its own, without input and output, and does not wait for it.
Status start_detached(const ProgramCall& call);

}  // namespace kanban
