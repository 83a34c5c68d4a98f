// Summary — the page that a team reads each week: what came in and went out, how long it took, what
// is in progress and how old it is, and whether that changes.
//
// Weeks are the whole weeks of the window; cycle times are those of the runs finished in the
// window. Stability: arrivals within 5 % of departures, the mean WIP of the last quarter of the
// window against that of the first, and the share of the work in progress that is older than the
// 85th percentile.
#pragma once

#include "report/aging.hpp"
#include "report/cycle_time.hpp"
#include "report/lead_time.hpp"
#include "report/net_flow.hpp"
#include "report/throughput.hpp"

namespace kanban {

struct SummaryWeek {
  std::string period = {};
  Date from = {};
  Date to = {};
  std::int64_t arrivals = 0;
  std::int64_t departures = 0;
  std::int64_t delivered = 0;
  std::int64_t wip_end = 0;
  std::optional<std::string> p85 = {};  // days
};

struct Summary {
  DayRange window = {};
  Throughput throughput = {};
  NetFlow net = {};
  CycleTime cycle = {};
  LeadTime lead = {};
  Aging aging = {};
  std::size_t blocked = 0;
  std::size_t older = 0;                 // of the WIP, than the 85th percentile of the cycle times
  std::optional<double> wip_first = {};  // mean WIP of the first quarter of the window
  std::optional<double> wip_last = {};
  std::vector<SummaryWeek> weeks = {};
};

Summary summary(const Flow& flow);
Sheet sheet(const Summary& report);

}  // namespace kanban
