// Ranking — giving a card a rank among the ranked cards of its board. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/board.hpp"
#include "order/rank_text.hpp"

namespace kanban {

enum class RankAt { top, bottom, before, after };

// New ranks by card id, the wanted card last. More than one where neighbours had equal ranks, so
// that nothing was between them.
using NewRanks = std::vector<std::pair<std::string, std::string>>;

// Ranks `id` at `at`, relative to the ranked card `other` for before and after; among all ranked
// cards that are not done or dropped. Errors (refused): not-ranked when `other` has no rank,
// bad-rank where a rank was written by hand that is none, no-rank-left; (usage) bad-value when a
// card is ranked by itself.
Result<NewRanks> rank_card(const Board& board, std::string_view id, RankAt at,
                           std::string_view other);

// Ranks 1,000 apart for all ranked cards that are not done or dropped, in their present order;
// those that keep their rank are left out.
NewRanks rebalanced(const Board& board);

// The ranked cards that are not done or dropped, by rank and then id.
std::vector<const Card*> ranked_cards(const Board& board);

}  // namespace kanban
