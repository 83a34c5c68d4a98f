// Net flow — arrivals against departures.
//
// Arrivals are runs that began in the period, departures runs that ended in it in whatever way. Net
// flow = arrivals - departures: positive means that work in progress grows. The WIP at the end of
// one period is that of the period before plus its net flow.
#pragma once

#include "report/figures.hpp"
#include "report/period.hpp"

namespace kanban {

struct NetFlowPeriod {
  PeriodSpan span = {};
  std::int64_t arrivals = 0;
  std::int64_t departures = 0;
  std::int64_t wip_end = 0;
};

struct NetFlow {
  DayRange window = {};
  Period period = Period::week;
  std::vector<NetFlowPeriod> periods = {};
  std::int64_t arrivals = 0;  // of the window
  std::int64_t departures = 0;
  std::int64_t wip_before = 0;  // at the end of the day before the window
  std::int64_t wip_end = 0;
};

NetFlow net_flow(const Flow& flow, Period period);
Sheet sheet(const NetFlow& report);

}  // namespace kanban
