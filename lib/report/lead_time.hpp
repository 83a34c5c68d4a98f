// Lead time (created to finished) — how long whoever asked had to wait.
//
// Value: finish day - created day + 1 of every delivery of the window; it needs no start. A finish
// before the day of creation is impossible: it is counted apart and is no lead time.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct LeadTime {
  DayRange window = {};
  Spread spread = {};
  std::size_t impossible = 0;
};

LeadTime lead_time(const Flow& flow);
Sheet sheet(const LeadTime& report);

}  // namespace kanban
