// Codes about what the board agreed on: limits, conditions, levels.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"one-level", "this board has no parents and parts",
     "With `levels: 1` in board.yaml all cards stand side by side. Link cards that have to do with "
     "each other, or let the board have two or three levels."},
    {"over-limit", "a place would hold more work than its limit",
     "Limits stand in board.yaml: `wip` of a column, a lane, a class or a person, and the cells of "
     "a lane. The cards that are there are listed. Finish one, block nothing new, or go over the "
     "limit with --over-wip and a reason, which stays in the card's history. `over: warn` and "
     "`over: off` loosen a limit."},
    {"skips-columns", "a move passes over columns",
     "The board asks for every column to be entered (`limits: {skip: deny}`). Move the card to the "
     "next one, or say with --because why it goes past."},
    {"unknown-item", "a card has no such item to tick",
     "Items are the lines of acceptance and checklist, and what the board's columns ask a person to "
     "tick. Give the number of an item, its words, or enough of them to mean only one."},
    {"unmet-condition", "a card lacks what a column asks for",
     "The conditions stand in board.yaml under `enter`, `leave` and `check` of the column. They are "
     "judged for the column that a card is moved to and for those it passes over. Each remedy is "
     "named; --waive and a reason goes on without, and keeps the reason in the card's history."},
    {"wrong-level", "a card cannot be a part of that card",
     "A parent is of a higher level than its parts. The levels of types stand in board.yaml: "
     "`level: step` is the lowest, 1 the highest, others are one above the lowest."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> rules_codes() { return kRows; }

}  // namespace kanban
