// Rehearse — what a changing verb would do, planned and not written: for questions about it.
#pragma once

#include <string>

#include "cli/rights_context.hpp"

namespace kanban::cli {

// What `command`, which has a plan, would do with `values` if `person` ran it now. New cards are
// called "new". No lock is taken, and limits and conditions of columns are not judged. Errors:
// those of the plan.
Result<Deeds> rehearse(Session& session, const Command& command, const Values& values,
                       const std::string& person);

}  // namespace kanban::cli
