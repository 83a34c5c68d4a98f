// Goal — the cards that serve one goal (the field `goal`): how many are done, how many remain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/flow.hpp"

namespace kanban {

struct GoalCards {
  std::size_t done = 0;     // delivered
  std::size_t remain = 0;   // neither delivered nor gone, started or not
  std::size_t dropped = 0;  // gone without delivery
};

// Steps of larger cards are left out, as in every flow figure.
GoalCards goal_cards(const Flow& flow, std::string_view goal);

// The goals that cards name, sorted, each once.
std::vector<std::string> goals_of(const Flow& flow);

}  // namespace kanban
