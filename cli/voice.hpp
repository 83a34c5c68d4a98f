// Voice — how the program speaks: errors with their place, code and hints; lines about what was
// done.
#pragma once

#include <string>

#include "base/error.hpp"

namespace kanban::cli {

// The exit code of a kind; cli/README.md has the table.
int exit_code(ErrorKind kind);

// An error as a person sees it, lines ended: place, severity and code, message; the source line
// with a caret; details; hints last. Everything is made printable here.
std::string format_error(const Error& error);

}  // namespace kanban::cli
