// Percentile by a board's rule — nearest rank, or interpolated where the board asks for it
// (`flow: {percentile: linear}`). Every percentile of a board's times, ages and counts is found
// here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "model/flow_settings.hpp"

namespace kanban {

// Of `sorted`; nothing for no values. Requires: ascending, 0 <= percent <= 100.
std::optional<double> percentile_by(PercentileRule rule, std::span<const std::int64_t> sorted,
                                    int percent);

// The same rounded up to a whole number: for days, of which no part can be promised.
std::optional<std::int64_t> whole_percentile_by(PercentileRule rule,
                                                std::span<const std::int64_t> sorted, int percent);

}  // namespace kanban
