// Circles — cards that lead back to themselves along their links. Pure.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// Circles of two cards and more along `field`, which holds a card's id or a set of them: each as
// the ids on the way, from its smallest id back to that. At least one for each group of cards that
// lead to each other; links of a card to itself are left out. Linear in cards and links.
std::vector<std::vector<std::string>> circles(const Board& board, Field field);

}  // namespace kanban
