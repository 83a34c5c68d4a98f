// Problem — one card for many incidents: making it, and putting more under it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

struct NewProblem {
  std::string title = {};   // empty: that of the oldest incident
  std::string column = {};  // empty: where its type enters, else the board's first
};

// Whether the problem `by`, empty for one that is still to be made, may gather the cards: none is a
// problem itself, nor belongs to another one, open or closed. Errors (refused): in-a-problem,
// is-a-problem; (usage): links-itself.
Status may_be_gathered(const Board& board, const std::vector<const Card*>& incidents,
                       std::string_view by);

// `problem` with `incidents` under it, which are to name it as theirs. Errors (refused):
// not-a-problem, problem-closed and those of may_be_gathered.
Result<Card> gather_more(const Board& board, Card problem,
                         const std::vector<const Card*>& incidents);

// The problem that gathers `incidents`: its impact is the worst of theirs, its product the
// heaviest, its labels those that all have. What it counts for, its clients and its age, is never
// stored: it follows from the incidents. Requires: at least one. Errors (usage): no-problem-type
// and those of new_card; (refused): in-a-problem, is-a-problem.
Result<Card> new_problem(const Board& board, std::string id,
                         const std::vector<const Card*>& incidents, const NewProblem& wanted,
                         const Stamp& stamp, Date today);

}  // namespace kanban
