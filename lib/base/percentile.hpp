// Percentile — the one rule by which every percentile of the program is found.
//
// Nearest rank: of n values sorted ascending, the p-th percentile is the value of rank
// ceil(p*n/100), at least 1. It is a value that really happened, and at least p % of the values are
// at or under it. The rank is computed in integers; floating-point products are one too high for
// some p and n.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kanban {

// The percentiles that reports print.
inline constexpr int kPercentiles[] = {50, 70, 85, 95};

// The nearest-rank percentile of `sorted`; nothing for no values. `percent` 0 gives the least
// value. Requires: ascending, 0 <= percent <= 100.
std::optional<std::int64_t> percentile(std::span<const std::int64_t> sorted, int percent);

// The largest value that at least `percent` of `sorted` reach or exceed: the nearest rank counted
// from above; nothing for no values.
std::optional<std::int64_t> percentile_from_above(std::span<const std::int64_t> sorted,
                                                  int percent);

// The percentile by linear interpolation between ranks (type 7 of Hyndman and Fan, a spreadsheet's
// PERCENTILE.INC): for boards that ask for it. The value may never have happened.
std::optional<double> linear_percentile(std::span<const std::int64_t> sorted, int percent);

// The share of `sorted` at or under `value`, in whole percent, rounded down; nothing for no values.
std::optional<int> percentile_rank(std::span<const std::int64_t> sorted, std::int64_t value);

}  // namespace kanban
