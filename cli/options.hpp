// Options — the arguments that many verbs share, once.
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace kanban::cli {

// Whether `arg` is an option, not a place on the line.
inline bool is_option(const Arg& arg) { return arg.name.starts_with("--"); }

// Options that stand everywhere, before or after the verb: --board, --now, --color …
std::span<const Arg> global_options();

// The options of a group: output formats, reports, limits, writing, bulk changes.
std::span<const Arg> group_options(Group group);

// Everything that `command` accepts: its own, its groups', and the global ones.
std::vector<Arg> all_args(const Command& command);

}  // namespace kanban::cli
