// Check fix — mends what is mechanical: missing events, file names, ids that two cards have, the
// order of sets. One commit for all of it.
#pragma once

#include "cli/session.hpp"

namespace kanban::cli {

// Mends the board of `session`, a line for each thing done, and says how many. What needs a person
// stays; `check` names it.
Status fix_board(Session& session, const Values& values);

}  // namespace kanban::cli
