// Candidates — which cards of a board are compared with a card. Pure; one board alone, so that no
// board learns what another one says.
#pragma once

#include <vector>

#include "model/board.hpp"

namespace kanban {

// Whether a card tells of something wrong: its type is one of `similar: {types: …}`, else called
// bug, incident, complaint or problem, by its name or an alias.
bool is_report(const Settings& settings, const Card& card);

// The cards that `card` may be like, it too: reports where it is a report, else all. Open cards,
// and those closed within a year before `now`: "was this mended before?".
std::vector<const CardFile*> candidates_for(const Board& board, const Card& card, Instant now);

// The open cards that may be told to be one: in no open problem, each kind by itself: reports
// first.
std::vector<std::vector<const CardFile*>> open_candidates(const Board& board);

}  // namespace kanban
