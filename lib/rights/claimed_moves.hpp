// Claimed moves — what new entries of a card's log say it went through, besides the move that the
// change makes. Pure.
//
// A change is judged by its net effect, but its log stays for good, and figures of flow are read
// from it. So each new entry is asked about as the move that it claims: from the column of the
// entry before it, through every column on the way.
#pragma once

#include "rights/findings.hpp"

namespace kanban {

// claimed-move: a warning for each new entry that says the card entered a column, where a rule lets
// nobody who stands behind the change move it there, and which is not on the way of the change's
// own move. The first entry of a new card is its making; a new card with a `source` was moved
// elsewhere.
void check_claims(const ActCard& card, Findings& findings);

}  // namespace kanban
