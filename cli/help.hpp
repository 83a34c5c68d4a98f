// Help — what `kanban help` and `--help` print, made from the Commands.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace kanban::cli {

// As wide as the terminal, but no wider than reads well.
std::size_t help_width(const Session& session);

// The verbs under their headings, a line each.
std::string help_overview(std::size_t width);

// One verb in short, for -h: how it is written, examples, its own options. Its page in the manual
// (cli/manual.hpp) tells the rest.
std::string command_usage(const Command& command, std::size_t width);

// The headings under which verbs are listed, in order.
struct HelpHeading {
  std::string_view group;
  std::string_view title;
};
std::span<const HelpHeading> help_headings();

// "-n, --dry-run", "    --lanes[=FIELD]": four columns are kept for the short name.
std::string option_form(const Arg& arg);

// A place as it stands in a usage line: "CARD".
std::string upper(std::string_view name);

// `text` with lines of at most `width` columns, each after the first indented by `indent`; a width
// of 0 breaks nothing.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

// "kanban move CARD… COLUMN".
std::string usage_line(const Command& command);

}  // namespace kanban::cli
