// Work in progress — how many runs are open at the end of each day, and how old they are together.
//
// Total age of a day: the sum of the ages (day - start day + 1, calendar days) of the runs open at
// its end. With `wip: touched` the WIP of a day counts what left on it too. Ages of a day are
// those at its end, percentiles by the rule of the board.
#pragma once

#include "report/daily.hpp"
#include "report/figures.hpp"

namespace kanban {

struct WipDay {
  std::int64_t oldest = 0;                       // calendar days; 0 when nothing is open
  std::vector<std::optional<double>> ages = {};  // by kPercentiles
};

struct Wip {
  DayRange window = {};
  WipRule rule = WipRule::end_of_day;
  Daily daily = {};
  std::vector<WipDay> days = {};
  double mean = 0;                // of the days of the window up to the day asked for
  std::optional<int> limit = {};  // the sum of the limits of the columns, where all have one
};

Wip wip(const Flow& flow);
Sheet sheet(const Wip& report);

}  // namespace kanban
