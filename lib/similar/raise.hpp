// Raise — where a board should make a problem of similar cards, by its `raise_problem`. Pure.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "model/board.hpp"

namespace kanban {

// problem-wanted notes, one for each group of open cards that tell of something wrong, with so many
// made within so many days, and none of them a problem. At the newest of them.
std::vector<Error> problem_notes(const Board& board);

}  // namespace kanban
