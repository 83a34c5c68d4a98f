// Sets — the shared body of assign, label and affects: adding to and taking from one set of cards.
#pragma once

#include "cli/planner.hpp"

namespace kanban::cli {

// Changes `field` of the cards under "card" by the entries `entries`: "x" and "+x" add, "-x"
// removes.
Result<Planned> plan_set_change(Planner& planner, const Values& values, Field field,
                                const std::vector<std::string>& entries);

}  // namespace kanban::cli
