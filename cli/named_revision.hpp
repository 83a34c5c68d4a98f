// Named revision — a commit that a person named; where a short clone lacks it, the command that
// brings it.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "store/revision.hpp"

namespace kanban::cli {

// Error (usage): unknown-revision.
Result<Revision> find_named(Session& session, const Place& place, const std::string& name);

}  // namespace kanban::cli
