// Little's law — L = lambda w over a stretch of time, exactly.
//
// Over (t0, t], from the first instant of the window to the end of its last day (or the instant
// asked for): A = runs open at t0 + arrivals; H = the sum over runs of the time they were open in
// the window. L = H / t, lambda = A / t, w = H / A, so L = lambda w whatever the data. It explains
// the past and forecasts nothing.
//
// Five checks say whether the usual reading (throughput times cycle time) holds too: departures
// within 10 % of arrivals; WIP at the end within 10 % of that at the start (or one card); mean age
// likewise; nothing left without being finished; one unit of time throughout (always so here).
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct LittleCheck {
  std::string name = {};
  std::string says = {};
  bool holds = false;
};

struct LittlesLaw {
  DayRange window = {};
  std::int64_t seconds = 0;       // t
  std::int64_t items = 0;         // A
  std::int64_t item_seconds = 0;  // H
  std::int64_t open_before = 0;
  std::int64_t arrivals = 0;
  std::int64_t departures = 0;
  std::int64_t unfinished = 0;  // of these, withdrawn or abandoned
  std::int64_t wip_end = 0;
  std::optional<double> mean_cycle_time = {};  // days, elapsed, of the finished
  std::vector<LittleCheck> checks = {};
};

LittlesLaw littles_law(const Flow& flow);
Sheet sheet(const LittlesLaw& report);

}  // namespace kanban
