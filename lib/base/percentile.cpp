#include "base/percentile.hpp"

#include <algorithm>

namespace kanban {

namespace {

// From 1 on.
std::size_t nearest_rank(std::size_t count, int percent) {
  return std::max<std::size_t>((static_cast<std::size_t>(percent) * count + 99) / 100, 1);
}

}  // namespace

std::optional<std::int64_t> percentile(std::span<const std::int64_t> sorted, int percent) {
  if (sorted.empty()) return std::nullopt;
  return sorted[nearest_rank(sorted.size(), percent) - 1];
}

std::optional<std::int64_t> percentile_from_above(std::span<const std::int64_t> sorted,
                                                  int percent) {
  if (sorted.empty()) return std::nullopt;
  return sorted[sorted.size() - nearest_rank(sorted.size(), percent)];
}

std::optional<double> linear_percentile(std::span<const std::int64_t> sorted, int percent) {
  if (sorted.empty()) return std::nullopt;
  const double place =
      static_cast<double>((sorted.size() - 1) * static_cast<std::size_t>(percent)) / 100.0;
  const auto below = static_cast<std::size_t>(place);
  const auto low = static_cast<double>(sorted[below]);
  if (below + 1 == sorted.size()) return low;
  const auto high = static_cast<double>(sorted[below + 1]);
  return low + (high - low) * (place - static_cast<double>(below));
}

std::optional<int> percentile_rank(std::span<const std::int64_t> sorted, std::int64_t value) {
  if (sorted.empty()) return std::nullopt;
  const auto at_or_under = std::upper_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
  return static_cast<int>(at_or_under * 100 / static_cast<std::ptrdiff_t>(sorted.size()));
}

}  // namespace kanban
