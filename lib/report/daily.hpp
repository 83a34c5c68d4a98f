// Daily — what happened on each day of a range, and what was in progress at its end. Pure.
//
// A run is open at the end of day d when it began on or before d and did not depart on or before d.
// Identities that the tests hold: the WIP of a day is arrivals minus departures up to it; WIP(b) -
// WIP(a) is the sum of net flow over the days after a up to b; the total age of a day is that of
// the day before, less the ages of those that left, plus the WIP.
#pragma once

#include <cstdint>
#include <vector>

#include "report/flow.hpp"

namespace kanban {

struct Daily {
  DayRange days = {};
  // Each by day of the range.
  std::vector<std::int64_t> arrivals = {};    // runs that began
  std::vector<std::int64_t> departures = {};  // runs that ended, in whatever way
  std::vector<std::int64_t> finished = {};    // runs that ended finished
  std::vector<std::int64_t> delivered = {};   // deliveries, with a run or without
  std::vector<std::int64_t> wip = {};         // open at the end of the day
  std::vector<std::int64_t> touched = {};     // open at some time of the day
  std::vector<std::int64_t> total_age = {};   // calendar days, both ends counted, of the open ones
  // Up to the end of each day, since the beginning.
  std::vector<std::int64_t> all_arrivals = {};
  std::vector<std::int64_t> all_departures = {};
  std::vector<std::int64_t> all_finished = {};

  std::size_t size() const { return wip.size(); }
  Date day(std::size_t i) const { return Date{days.first.days + static_cast<std::int32_t>(i)}; }
};

// Days after the instant asked for are there, with nothing happening on them.
Daily daily(const Flow& flow, const DayRange& days);

// The departure day of a run that is over; otherwise a day after every other.
Date departure(const Run& run);

// The runs open at the end of `day`, by card.
struct OpenRun {
  const Life* life = nullptr;
  const Run* run = nullptr;
};
std::vector<OpenRun> open_runs(const Flow& flow, Date day);

}  // namespace kanban
