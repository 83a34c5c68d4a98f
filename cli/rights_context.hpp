// Rights context — the rules of the board that is here, and who asks, for what is only advice: the
// files can be edited by anybody; CI decides (cli/check_base.hpp).
#pragma once

#include <string>
#include <vector>

#include "cli/planner.hpp"
#include "rights/verdict.hpp"

namespace kanban::cli {

// What the rules say to the changes that a verb has planned, by the person who runs it. Error
// (refused): what check --base would refuse, unless --propose was given; then its warning.
Result<std::vector<Error>> advise(Planner& planner, const Values& values);

// Whether `person` may do `act`, as an error that says why not; nothing when she may.
std::optional<Error> why_not(const Settings& settings, const FilterContext& context,
                             const std::string& board, const std::string& person, const Act& act);

}  // namespace kanban::cli
