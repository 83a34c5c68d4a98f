// Order rank — giving ranks to cards, shared by `rank` and `refine rank`.
#pragma once

#include <string>

#include "cli/planner.hpp"
#include "order/ranking.hpp"

namespace kanban::cli {

// Gives the cards their ranks; `words` is said of the last one, the card that was meant.
Result<Planned> give_ranks(Planner& planner, const NewRanks& ranks, const std::string& words);

// Ranks the card under "card" as --top, --bottom, --before or --after say. Errors (refused):
// not-pullable for a card that is done or dropped, and those of rank_card.
Result<Planned> plan_rank(Planner& planner, const Values& values);

}  // namespace kanban::cli
