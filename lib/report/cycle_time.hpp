// Cycle time — how long finished work took from its start.
//
// Value: finish day - start day + 1 (report/timing.hpp has the other day rules) of every delivery
// of the window with a known start; percentiles by nearest rank. Deliveries without a known start
// are counted beside it, never as zero.
//
// With open work counted: Kaplan and Meier's estimate over the finished (their cycle times) and the
// open runs (their ages, censored). The p-th percentile is the smallest time t with
// 1 - S(t) >= p / 100, and is not reached when the curve stops short of it. Runs open at the
// instant asked for are counted that began on or before the window's last day.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct CycleTimePoint {
  std::string id = {};
  Date start = {};
  Date finish = {};
  std::int64_t value = 0;  // units
};

struct CycleTime {
  DayRange window = {};
  Spread spread = {};
  std::size_t same_day = 0;       // started and finished on one day
  std::size_t without_start = 0;  // deliveries of the window that have no cycle time
  std::size_t open = 0;           // runs that are not over
  std::vector<std::optional<std::int64_t>> with_open = {};  // by kPercentiles
  std::vector<CycleTimePoint> points = {};                  // by finish, then id
};

CycleTime cycle_time(const Flow& flow);
Sheet sheet(const CycleTime& report);

// The smallest time at which the estimate reaches `percent`, from finished times and the ages of
// what is still open.
std::optional<std::int64_t> survival_percentile(const std::vector<std::int64_t>& finished,
                                                const std::vector<std::int64_t>& open, int percent);

// The table of how often each duration happened, without gaps: column ids days, count.
Table frequency_table(const Spread& spread);
// The same as a picture.
Chart histogram(const Spread& spread, std::string title);

}  // namespace kanban
