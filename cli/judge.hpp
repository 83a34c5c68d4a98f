// Judge — what the limits and conditions of the board say to the changes that a verb has planned.
//
// Everything planned is judged together, by how it leaves the board, so that a batch which first
// fills a column and then empties it is not refused.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "cli/planner.hpp"

namespace kanban::cli {

// Judges `planner`'s cards whose column, parent or type changed, and what else raises a load.
// Reasons that were given and needed are put into the moves' events. Returns warnings. Errors
// (refused): skips-columns, unmet-condition, over-limit; (usage): one-level, wrong-level.
Result<std::vector<Error>> judge_changes(Planner& planner);

}  // namespace kanban::cli
