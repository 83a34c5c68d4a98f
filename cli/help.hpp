// Help — what `kanban help` and `--help` print, made from the Commands.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace kanban::cli {

// The verbs under their headings, a line each.
std::string help_overview(std::size_t width);

// One verb: how it is written, examples, what it does, its options.
std::string command_help(const Command& command, std::size_t width);

// `text` with lines of at most `width` columns, each after the first indented by `indent`.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

// "kanban move CARD… COLUMN".
std::string usage_line(const Command& command);

}  // namespace kanban::cli
