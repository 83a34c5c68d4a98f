// Sorted cards — the order by id in which a board holds its cards, and ids that two cards share.
#pragma once

#include <vector>

#include "model/board.hpp"

namespace kanban {

// Sorts by id, and by path where two cards have one id.
void sort_by_id(std::vector<CardFile>& cards);

// A duplicate-id problem for each id that several cards have, whatever the case of its letters.
// Requires: sorted by id.
std::vector<Error> duplicate_ids(const std::vector<CardFile>& cards);

}  // namespace kanban
