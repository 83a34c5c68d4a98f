// Cumulative flow — for each step between the commitment point and the finish, how many runs had
// entered it, or a later one, by the end of each day; and departures, the lowest line.
//
// Lines count from the beginning of the board and never go down. A run that was withdrawn or
// abandoned enters every line that it had not reached on the day it leaves, so that the band
// between two lines is what is in that step. `delivered` leaves such runs out. A card that comes
// back to the start is counted again: it is a new run.
//
// Approximate average cycle time of day d: with D the departures up to d and a the first day with
// at least D arrivals, d - a + 1 days (looking back; nothing while D is 0). Mean cycle time of d:
// the mean over all runs finished by d. Flow debt of d: the approximate average less the mean cycle
// time of the runs finished in the seven days up to d; positive: older work is left lying.
#pragma once

#include "report/daily.hpp"
#include "report/figures.hpp"

namespace kanban {

struct CfdDay {
  std::vector<std::int64_t> lines = {};          // by step of the way
  std::optional<std::int64_t> approximate = {};  // days
  std::optional<double> mean = {};               // days, by the day rule
  std::optional<double> debt = {};               // days
};

struct Cfd {
  DayRange window = {};
  std::vector<std::string> steps = {};  // names, from the commitment point on
  Daily daily = {};
  std::vector<CfdDay> days = {};
};

Cfd cfd(const Flow& flow);
Sheet sheet(const Cfd& report);

}  // namespace kanban
