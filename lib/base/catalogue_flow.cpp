// Codes about measuring flow: reports, clocks, windows.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"bad-clock", "a clock does not run from left to right",
     "A clock of board.yaml measures from entering one column, or from the creation of a card, to "
     "entering a column further right. Change its `from` or `to`."},
    {"bad-window", "a window ends before it begins",
     "The day of --from must not lie after that of --to. Without --to the window ends today, "
     "without --from it begins 90 days before its end."},
    {"too-thin", "there is too little to forecast from",
     "A forecast draws from what was finished: at least ten cards in at least fourteen days, or, for "
     "one card, five finished ones of its class that got as old. --history looks further back; "
     "--force answers all the same and says so."},
    {"unknown-clock", "the board has no such clock",
     "Clocks are named in board.yaml under clocks:, each with the column it starts in and the "
     "column it stops in. Without --clock the way from the first column that is no backlog to "
     "the first done column is measured."},
    {"unknown-report", "there is no such report",
     "kanban report without a name lists the reports, each with a line about what it tells."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> flow_codes() { return kRows; }

}  // namespace kanban
