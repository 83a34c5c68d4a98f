// Undertaking — how far the cards of a goal or of a sprint are: by number and by size.
//
// Which cards are a goal's, and which of them are done, says report/goal.hpp; a sprint's name it
// under `sprint`, and are done or gone by the same rule. Cards that are gone are left out. Steps
// (types of `level: step`) are tasks, all others items. Sizes are summed over cards that have one;
// the others are counted.
#pragma once

#include "report/figures.hpp"
#include "report/goal.hpp"

namespace kanban {

struct Tally {
  std::int64_t n = 0;
  std::int64_t done = 0;
  double size = 0;
  double size_done = 0;
  std::int64_t unsized = 0;
};

struct Undertaking {
  std::string name = {};
  std::string title = {};               // of the goal's own card, where there is one
  std::vector<std::string> goals = {};  // that a sprint's cards serve, with their titles
  Tally items = {};
  Tally tasks = {};
  std::vector<GoalCard> cards = {};  // the open ones first, the furthest first
  bool several = false;              // they are on several boards

  std::int64_t all() const { return items.n + tasks.n; }
};

// Requires: as cards_of_goal.
Undertaking goal_progress(const std::vector<const Flow*>& flows, const std::string& goal);

// The sprint's cards in `flow`, which counts steps; the titles of goals are those of `board`.
Undertaking sprint_progress(const Flow& flow, const Board& board, const std::string& sprint);

// The sprints that cards name, sorted, each once.
std::vector<std::string> sprints_of(const Board& board);

// "done 4 of 9, 2 of 3 tasks, size 11 of 30".
std::string progress_words(const Undertaking& undertaking);

Sheet goal_sheet(const Undertaking& goal);
Sheet sprint_sheet(const Undertaking& sprint);

}  // namespace kanban
