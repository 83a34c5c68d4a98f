// Service level — an expectation: "85 % within 10 days". Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/timing.hpp"

namespace kanban {

struct ServiceLevel {
  int percent = 85;
  std::int64_t days = 0;
  bool measured = false;  // not promised: the 85th percentile of what was finished
};

// Reads "85:10". Error (usage): bad-value.
Result<ServiceLevel> parse_service_level(std::string_view text);

// The expectation that `given` says, else the one measured over the window; nothing without
// finished work.
std::optional<ServiceLevel> service_level_of(const Flow& flow,
                                             const std::optional<ServiceLevel>& given);

// The chance that an open run of age `age` is finished within `limit` units, from the cycle times
// `sorted` of finished ones: #(age <= t <= limit) / #(t >= age). Nothing below five in the
// denominator.
struct Chance {
  std::size_t hits = 0;
  std::size_t of = 0;
  std::optional<double> share() const;
};
inline constexpr std::size_t kLeastForChance = 5;
Chance chance_of(const std::vector<std::int64_t>& sorted, std::int64_t age, std::int64_t limit);

}  // namespace kanban
