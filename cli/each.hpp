// Each — the shared body of the verbs that do one thing to each of the cards they are given.
#pragma once

#include <functional>
#include <string>

#include "cli/planner.hpp"
#include "ops/move.hpp"

namespace kanban::cli {

// Changes one card and says what was done to it, or why not.
using ChangeCard = std::function<Result<std::string>(Card& card)>;

// Does `change` to each of the cards under "card".
Result<Planned> plan_each(Planner& planner, const Values& values, const ChangeCard& change);

// "ready → done" for a card that came from `from`, else `already`.
std::string moved_words(Moved moved, const std::string& from, const Card& card,
                        const std::string& already);

}  // namespace kanban::cli
