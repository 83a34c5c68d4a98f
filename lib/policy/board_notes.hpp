// BoardNotes — what is odd about a board's settings, and about boards beside each other. Pure.
//
// Findings are Errors without a line: warnings where something is not going to work, notes where
// something could be simpler.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "model/board.hpp"

namespace kanban {

// bad-lane (a lane's filter cannot be read, a cell of an unknown column), bad-filter (a saved
// filter cannot be read), bad-alias and bad-map (they name unknown columns).
std::vector<Error> settings_findings(const Board& board);

// same-columns (two boards have the same columns: one would do), split-product (a product's open
// cards are on several boards), duplicate-id (a card of one board has the id of another's).
std::vector<Error> notes_between(const std::vector<Board>& boards);

}  // namespace kanban
