// Minutes — what was decided in refinement on one day: each `decided:` event of the histories, with
// who, when, why and until when. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/sheet.hpp"
#include "base/zone.hpp"
#include "model/board.hpp"
#include "order/review.hpp"

namespace kanban {

struct Minute {
  const Card* card = nullptr;
  const Event* event = nullptr;
};

struct Minutes {
  Date day = {};
  TimeZone zone = {};
  std::vector<Minute> decisions = {};    // in the order in which they were made
  std::vector<std::string> people = {};  // who decided, sorted
  std::vector<Finding> open = {};        // what still needs a decision
};

// `open` is what findings_of says now.
Minutes minutes_of(const Board& board, const TimeZone& zone, Date day, std::vector<Finding> open);

// "merged into PRB-7", "kept, decide again by 2027-01-20", "deferred until 2026-12-21".
std::string decision_words(const Minute& minute);

Sheet sheet(const Minutes& minutes);

}  // namespace kanban
