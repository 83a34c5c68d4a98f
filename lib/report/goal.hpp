// Goal — which cards belong to a goal, and which of them are done. The one definition: the page of
// a goal and the forecast for it both count by it.
//
// A card belongs to a goal when it names it under `goal`, `epic` or `parent`, or names a card that
// belongs to it under `epic` or `parent`: a part of a part too. What is declared gone takes no
// parts along: those of a dropped card belong only where they name the goal themselves. The goal
// may be a card itself; that card is not one of its own.
//
// Done is what was delivered and did not come back, gone what was dropped and did not come back;
// everything else remains. Cards (of types that are no steps) are what is counted and forecast;
// steps are counted apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/fate.hpp"

namespace kanban {

// One card that belongs to a goal, and the board's flow that it is in.
struct GoalCard {
  const Flow* flow = nullptr;
  const Life* life = nullptr;
  Fate fate = Fate::waits;
  bool step = false;

  const Card& card() const { return life->file->card; }
};

// The cards of `goal` on several boards, each with its own columns: the first is the board that is
// asked. By board, then by id. Requires: flows with steps counted, and without a clock.
std::vector<GoalCard> cards_of_goal(const std::vector<const Flow*>& flows, std::string_view goal);

// How many of them, steps left out.
struct GoalCards {
  std::size_t done = 0;
  std::size_t remain = 0;
  std::size_t dropped = 0;
  std::size_t elsewhere = 0;  // of those that remain, on other boards than the first
};
GoalCards count_of_goal(const std::vector<const Flow*>& flows, std::string_view goal);

// The goals that cards name under `goal`, sorted, each once.
std::vector<std::string> goals_of(const std::vector<const Flow*>& flows);

// The goal that is called `name` in any case: as cards name it, else the id of a card; `name`
// itself where there is none.
std::string goal_named(const std::vector<const Flow*>& flows, std::string_view name);

}  // namespace kanban
