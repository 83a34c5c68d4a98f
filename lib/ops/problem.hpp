// Problem — one card for many incidents: making it, and closing what it explains. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

struct NewProblem {
  std::string title = {};   // empty: that of the oldest incident
  std::string column = {};  // empty: where its type enters, else the board's first
};

// The problem that gathers `incidents`: its impact is the worst of theirs, its product the
// heaviest, its labels those that all have. What it counts for, its clients and its age, is never
// stored: it follows from the incidents. Requires: at least one. Errors (usage): no-problem-type
// and those of new_card; (refused): in-a-problem, is-a-problem.
Result<Card> new_problem(const Board& board, std::string id,
                         const std::vector<const Card*>& incidents, const NewProblem& wanted,
                         const Stamp& stamp, Date today);

}  // namespace kanban
