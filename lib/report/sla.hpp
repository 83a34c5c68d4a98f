// Service level agreement — the targets of `respond:`: which first answers and solutions are late
// now, and how those of the window were kept.
//
// Counted in the window are the targets that fell due on one of its days. Kept is what came at or
// before that instant; the share is of those counted. Late now are open ones of any day.
#pragma once

#include "report/answering.hpp"
#include "report/figures.hpp"

namespace kanban {

struct PromiseCount {
  std::int64_t n = 0;
  std::int64_t kept = 0;
  std::int64_t late_now = 0;
};

struct Sla {
  DayRange window = {};
  TimeZone zone = {};
  FlowSettings rules = {};
  bool set = false;  // the board has targets
  PromiseCount first = {};
  PromiseCount solve = {};
  std::vector<Target> late = {};    // open and late, the first due first
  std::vector<Target> missed = {};  // of the window, answered or solved too late
  std::optional<Target> next = {};  // open and not late, the first due
};

Sla sla(const Flow& flow);
Sheet sheet(const Sla& report);

}  // namespace kanban
