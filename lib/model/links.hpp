// Links — what cards of one or several boards are to each other. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// For each card that open cards block, those cards' ids: sorted, by the id of the blocked card.
// `boards` are looked at together, each with its own columns.
std::map<std::string, std::vector<std::string>, std::less<>> open_blockers(
    const std::vector<const Board*>& boards);

}  // namespace kanban
