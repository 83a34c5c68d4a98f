// Codes about what the board agreed on: limits, conditions, levels.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"bad-alias", "an alias means a column that the board does not have",
     "`aliases:` gives former names of columns: a card that still has the old name is in the column "
     "that it means. The name on the right must be a column of this board."},
    {"bad-lane", "a lane of board.yaml cannot work as written",
     "A lane has a filter as kanban list takes it, and may limit cells by the names of the board's "
     "columns. Until it is mended the lanes of the board cannot be shown."},
    {"bad-map", "a map names a column that the board does not have",
     "`map:` says in which column of the whole picture, over several boards, a column of this board "
     "is shown. The name on the left must be a column of this board."},
    {"one-level", "this board has no parents and parts",
     "With `levels: 1` in board.yaml all cards stand side by side. Link cards that have to do with "
     "each other, or let the board have two or three levels."},
    {"over-limit", "a place would hold more work than its limit",
     "Limits stand in board.yaml: `wip` of a column, a lane, a class or a person, and the cells of "
     "a lane. The cards that are there are listed. Finish one, block nothing new, or go over the "
     "limit with --over-wip and a reason, which stays in the card's history. `over: warn` and "
     "`over: off` loosen a limit."},
    {"same-columns", "two boards have the same columns",
     "Where the process is the same, one board with lanes or roles shows the whole work and one "
     "limit holds for all of it. Two boards are no mistake."},
    {"skips-columns", "a move passes over columns",
     "The board asks for every column to be entered (`limits: {skip: deny}`). Move the card to the "
     "next one, or say with --because why it goes past."},
    {"split-product", "the open cards of a product are on several boards",
     "The whole work on a product is best seen in one place. kanban board --product shows it over "
     "all boards; so do kanban list --all and kanban lanes --all."},
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
