// Refusals — the words in which limits, conditions and skipped columns refuse, for verbs as for
// reviews. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/conditions.hpp"
#include "policy/wip.hpp"

namespace kanban {

// skips-columns: "k7: 'ready' → 'done' skips develop, review".
Error skip_refusal(const Card& after, std::string_view from,
                   const std::vector<std::string>& skipped);

// unmet-condition: "k7: 'ready' asks for size; no size is given", with what would help.
Error condition_refusal(const Card& card, const Unmet& unmet);
// The same for all conditions on the way of a card; requires one at least.
Error condition_refusal(const Card& card, const std::vector<Unmet>& unmet);

// over-limit, in three places: of a verb that is refused and of one that is only warned ("column
// 'develop' would hold 5 of 4 cards", "holds"), of a change in review ("… would hold 5 of 4 (k7,
// m2)"), and of a board as it is ("… holds 5, the limit is 4").
enum class Tense { would, does };
Error limit_refusal(const Load& load, Tense tense);
Error limit_refusal_in_review(const Load& load);
Error limit_finding(const Load& load);

// What to do about a limit that a change would break.
inline constexpr std::string_view kOverLimitHint =
    "finish one of these first, or give a reason: --over-wip \"why\"";

}  // namespace kanban
