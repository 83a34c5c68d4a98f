// Levels — which card may be a part of which, and whether its parts are finished. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

// Whether `child` may have `parent` by the `levels:` of the board; a board that does not say allows
// every parent. Errors (usage): one-level on a board of one level, wrong-level.
Status may_be_parent(const Settings& settings, const Card& parent, const Card& child);

// Parts of one card, by where they stand.
struct Progress {
  std::size_t done = 0;
  std::size_t open = 0;                    // dropped parts are counted in neither
  std::vector<std::string> open_ids = {};  // in the order given
  std::string noun = {};                   // "tasks" where all parts are of one type, else "parts"

  std::size_t all() const { return done + open; }
};
Progress progress_of(const Settings& settings, const std::vector<const Card*>& parts);

// "3 of 5 done".
std::string progress_text(const Progress& progress);

}  // namespace kanban
