// Passing — what it takes for a card to pass another: the formula turned round. Pure.
#pragma once

#include <optional>

#include "order/pull_order.hpp"

namespace kanban {

// The smallest number of affected clients with which `card` has a larger score than `other`, all
// else kept; nothing where reach is not part of the model, or no number is enough.
std::optional<std::int64_t> clients_to_pass(const Rules& rules, const Waiting& card,
                                            const Waiting& other);

}  // namespace kanban
