// Timing — how long runs took, in the units of the board's day rule. Pure.
//
// - inclusive: end day - start day + 1; the same day is 1
// - working: the working days from the start day to the end day that are no holiday, both counted,
//   at least 1
// - elapsed: end - start in seconds; shown as days, kSecondsPerDay to the day
// A duration is a whole number of units, so that percentiles stay integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "report/flow.hpp"

namespace kanban {

// A moment with the day it falls on.
struct DatedInstant {
  Instant at = {};
  Date day = {};
};

// How durations are written: so many units are a day.
struct DayUnit {
  std::int64_t per_day = 1;

  double to_days(double value) const { return value / static_cast<double>(per_day); }
  std::string exact(std::int64_t value) const;  // days for programs
  std::string exact(double value) const;
  std::string shown(std::int64_t value) const;  // "3 d", "2.5 d"
  std::string shown(double value) const;
};

class Timing {
 public:
  explicit Timing(const Flow& flow);

  std::int64_t between(const DatedInstant& from, const DatedInstant& to) const;
  // Of a run to its end; of an open one to the instant asked for: its age.
  std::int64_t length(const Run& run) const;
  // Of the run and of those that `recommit: sum` adds.
  std::int64_t cycle_time(const Life& life, const Run& run) const;
  // From creation to a delivery; nothing when it lies before the day of creation.
  std::optional<std::int64_t> lead_time(const Life& life, const Delivery& delivery) const;
  // The age of `run` at the end of `day`. Requires: start day <= day.
  std::int64_t age_on(const Run& run, Date day) const;

  // So many days in units.
  std::int64_t from_days(std::int64_t days) const { return days * unit_.per_day; }
  DayUnit unit() const { return unit_; }

 private:
  const Flow& flow_;
  DayUnit unit_ = {};
};

// A delivery with what took how long.
struct Finished {
  const Life* life = nullptr;
  const Delivery* delivery = nullptr;
  const Run* run = nullptr;                     // null without a known start
  std::optional<std::int64_t> cycle_time = {};  // by `no_start` too
};

// The deliveries of the window, by day, then id.
std::vector<Finished> finished_in(const Flow& flow, const DayRange& window);

// What is known of a set of durations.
struct Spread {
  DayUnit unit = {};
  PercentileRule rule = PercentileRule::nearest_rank;
  std::size_t n = 0;
  std::int64_t least = 0;
  std::int64_t most = 0;
  double mean = 0;  // units
  std::vector<std::int64_t> sorted = {};
};
Spread spread_of(const Flow& flow, std::vector<std::int64_t> values);

// The percentile of `spread` in units by its rule; nothing without values.
std::optional<double> percentile_of(const Spread& spread, int percent);
// In days, exact; nothing without values.
std::optional<std::string> percentile_text(const Spread& spread, int percent);
// "3 d", "2.5 d". Requires: values.
std::string percentile_shown(const Spread& spread, int percent);

}  // namespace kanban
