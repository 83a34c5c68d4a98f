// Blocking — which cards stand in the way of which, and the circles in it. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// Cards by their place in a list: `blockers[i]` are the places of the cards that block card i, in
// the order of the list, and `blocks[i]` those that it blocks.
struct Blocking {
  std::vector<std::vector<std::size_t>> blockers = {};
  std::vector<std::vector<std::size_t>> blocks = {};
  std::vector<bool> in_circle = {};  // the card blocks itself through others
};

Blocking blocking_among(const std::vector<const Card*>& cards);

// The places of the list in the order in which they come when each card is preceded by what blocks
// it: a blocker stands directly before the first card that it blocks, through chains. Members of a
// circle do not move for one another or for others.
struct Placement {
  std::size_t card = 0;
  std::size_t moved_for = 0;  // the card before which it was moved; itself when it was not
};
std::vector<Placement> before_what_they_block(const Blocking& blocking);

}  // namespace kanban
