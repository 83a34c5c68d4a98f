#include "model/percentile_by.hpp"

#include <cmath>

#include "base/percentile.hpp"

namespace kanban {

std::optional<double> percentile_by(PercentileRule rule, std::span<const std::int64_t> sorted,
                                    int percent) {
  if (rule == PercentileRule::linear) return linear_percentile(sorted, percent);
  const auto value = percentile(sorted, percent);
  return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<std::int64_t> whole_percentile_by(PercentileRule rule,
                                                std::span<const std::int64_t> sorted, int percent) {
  const auto value = percentile_by(rule, sorted, percent);
  return value ? std::optional(static_cast<std::int64_t>(std::ceil(*value))) : std::nullopt;
}

}  // namespace kanban
