// Reach — the factor of how many are affected, found with whole numbers alone. Pure.
#pragma once

#include <optional>

#include "model/priority_settings.hpp"

namespace kanban {

// 1 + log2(1 + n) rounded half up to two places, n given in hundredths of a client:
// 100 R = 100 + k with the largest k for which 2^(2k-1) <= (1 + n)^200. Requires: n from 0 to
// kLargestHundredths.
Hundredths log2_reach(Hundredths affected);

// The factor by the board's rule. `of_product` is how many clients the product has, for
// ReachRule::share; with 0 the factor is 1.
Hundredths reach_factor(const PrioritySettings& settings, Hundredths affected,
                        Hundredths of_product);

// The smallest whole number of clients whose factor is at least `wanted`; nothing when a thousand
// million are not enough.
std::optional<std::int64_t> clients_for(const PrioritySettings& settings, Hundredths wanted,
                                        Hundredths of_product);

}  // namespace kanban
