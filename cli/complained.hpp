// Complained — who complains is affected by what the complaint is about, whichever verb says so.
#pragma once

#include "cli/planner.hpp"

namespace kanban::cli {

// Adds the client of each planned card that came to be about another one to the clients of that
// one, and says so. A card that no board has is left to check.
Status affect_complained(Planner& planner, Planned& planned);

}  // namespace kanban::cli
