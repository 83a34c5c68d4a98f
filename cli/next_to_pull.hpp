// Next to pull — the card that the board view points at.
#pragma once

#include "model/board.hpp"
#include "policy/wip.hpp"
#include "query/filter.hpp"

namespace kanban::cli {

// The card to work on next: of the waiting columns (stage backlog or wait) before an active column
// that has room, the last that has a card which is neither blocked nor deferred; in it the first
// such card by rank, then the oldest. Null when there is none. `loads` are those of the whole
// board.
const CardFile* next_to_pull(const Board& board, const std::vector<Load>& loads,
                             const FilterContext& context);

}  // namespace kanban::cli
