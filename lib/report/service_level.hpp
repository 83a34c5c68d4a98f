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

// What is expected of each card: what `given` says; else what the board sets under `sle:` for its
// type, or for any, at 85 %; else the 85th percentile of the window's cycle times, in whole days.
class ServiceLevels {
 public:
  ServiceLevels(const Flow& flow, const std::optional<ServiceLevel>& given);

  // Nothing where none is set and nothing was finished.
  std::optional<ServiceLevel> of(const Card& card) const;
  // The one that holds for every card; nothing where it depends on the type.
  std::optional<ServiceLevel> common() const;

 private:
  const Settings* settings_;
  std::optional<ServiceLevel> given_ = {};
  std::optional<ServiceLevel> measured_ = {};
};

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
