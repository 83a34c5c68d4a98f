// SpellingNotes — names on the cards of a board that differ in the case of letters alone. Pure.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "model/board.hpp"

namespace kanban {

// A note `two-spellings` for each client, department and person that cards write in more than one
// way, at the first card that has the rarer one; every report would count it as two. The right
// spelling is that of board.yaml, else the one that most cards have, else the first by bytes.
std::vector<Error> spelling_notes(const Board& board);

}  // namespace kanban
