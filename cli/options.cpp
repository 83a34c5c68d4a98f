#include "cli/options.hpp"

#include <algorithm>

namespace kanban::cli {
namespace {

const Arg kGlobal[] = {
    {.name = "--board",
     .kind = ArgKind::board,
     .value = "BOARD",
     .help = "Work on this board: its name, or a path to its directory"},
    {.name = "--now",
     .kind = ArgKind::instant,
     .value = "TIME",
     .help = "Take this as the present moment"},
    {.name = "--color",
     .kind = ArgKind::choice,
     .value = "WHEN",
     .help = "Use colour",
     .choices = "auto|always|never"},
    {.name = "--no-pager", .kind = ArgKind::flag, .help = "Do not page long output"},
    {.name = "--quiet",
     .short_name = "-q",
     .kind = ArgKind::flag,
     .help = "Print no news, only answers and errors"},
    {.name = "--usage", .short_name = "-h", .kind = ArgKind::flag, .help = "Show help in short"},
    {.name = "--help", .kind = ArgKind::flag, .help = "Show the manual"},
};

const Arg kOutput[] = {
    {.name = "--json",
     .kind = ArgKind::flag,
     .value = "FIELDS",
     .help = "Print JSON; --json=id,title selects, --json=help lists the fields"},
    {.name = "--ndjson", .kind = ArgKind::flag, .help = "Print one JSON object a line"},
    {.name = "--porcelain",
     .kind = ArgKind::flag,
     .help = "Print lines for scripts: cells between tabs, stable for ever"},
    {.name = "--format",
     .kind = ArgKind::format,
     .value = "FORMAT",
     .help = "Print in this format, or fill a template such as '{id} {title}'",
     .choices = "text|json|csv|excel|markdown"},
    {.name = "--width",
     .kind = ArgKind::number,
     .value = "COLUMNS",
     .help = "Make text this wide instead of the terminal's width"},
};

const Arg kSheet[] = {
    {.name = "--at",
     .kind = ArgKind::revision,
     .value = "DAY|REV",
     .help = "As it was at the end of this day, or in this commit"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--format",
     .kind = ArgKind::choice,
     .value = "FORMAT",
     .help = "Print in this format",
     .choices = "text|json|csv|excel|markdown"},
    {.name = "--ascii", .kind = ArgKind::flag, .help = "Draw with ASCII alone"},
    {.name = "--width",
     .kind = ArgKind::number,
     .value = "COLUMNS",
     .help = "Make text this wide instead of the terminal's width"},
};

const Arg kWrite[] = {
    {.name = "--no-commit", .kind = ArgKind::flag, .help = "Change the files and do not commit"},
    {.name = "--dry-run",
     .short_name = "-n",
     .kind = ArgKind::flag,
     .help = "Say what would change and change nothing"},
    {.name = "--message", .short_name = "-m", .value = "TEXT", .help = "Use this commit message"},
    {.name = "--because", .value = "TEXT", .help = "Keep this reason in the card's history"},
    {.name = "--propose",
     .kind = ArgKind::flag,
     .help = "Go on where the rules of the board let others; CI decides"},
    {.name = "--include-edits",
     .kind = ArgKind::flag,
     .help = "Commit hand edits of the same cards too"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print what was done as JSON"},
};

const Arg kBulk[] = {
    {.name = "--yes",
     .short_name = "-y",
     .kind = ArgKind::flag,
     .help = "Do not ask before changing more than ten cards"},
};

const Arg kLimits[] = {
    {.name = "--over-wip",
     .value = "REASON",
     .help = "Go over a WIP limit, and keep the reason in the history"},
    {.name = "--waive",
     .value = "REASON",
     .help = "Go on although a condition is unmet, and keep the reason in the history"},
};

}  // namespace

std::span<const Arg> global_options() { return kGlobal; }

std::span<const Arg> group_options(Group group) {
  switch (group) {
    case Group::output: return kOutput;
    case Group::sheet: return kSheet;
    case Group::write: return kWrite;
    case Group::bulk: return kBulk;
    case Group::limits: return kLimits;
    case Group::none: break;
  }
  return {};
}

std::vector<Arg> all_args(const Command& command) {
  std::vector<Arg> args(command.args.begin(), command.args.end());
  for (const Group group :
       {Group::output, Group::sheet, Group::limits, Group::write, Group::bulk}) {
    if (!has(command.options, group)) continue;
    for (const Arg& arg : group_options(group)) {
      // A verb that lists and changes has one --json.
      const bool known = std::any_of(args.begin(), args.end(),
                                     [&](const Arg& other) { return other.name == arg.name; });
      if (!known) args.push_back(arg);
    }
  }
  const auto everywhere = global_options();
  args.insert(args.end(), everywhere.begin(), everywhere.end());
  return args;
}

}  // namespace kanban::cli
