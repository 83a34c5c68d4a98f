// App — one run of the program, from words to an exit code. The only place that prints an Error.
#pragma once

#include <string>
#include <vector>

#include "cli/world.hpp"

namespace kanban::cli {

// Runs the command line `words` (without the program's name) in `world`.
int run(const std::vector<std::string>& words, const World& world);

}  // namespace kanban::cli
