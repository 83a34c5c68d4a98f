// Classes — the mix of classes of service in what was delivered and in what is in progress.
//
// Per class: pulls of the window (runs that began in it) against the share that `priority:` wants
// for the class, deliveries of the window, WIP at the instant asked for, their shares, and the 85th
// percentile of the cycle times. A card that names no class is standard.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct ClassRow {
  std::string name = {};
  std::int64_t pulls = 0;
  std::optional<int> target = {};  // percent of the pulls
  std::int64_t delivered = 0;
  std::int64_t wip = 0;
  Spread spread = {};
};

struct Classes {
  DayRange window = {};
  std::vector<ClassRow> rows = {};  // in the order of board.yaml, then by name
  std::int64_t pulls = 0;
  std::int64_t delivered = 0;
  std::int64_t wip = 0;
};

Classes classes(const Flow& flow);
Sheet sheet(const Classes& report);

}  // namespace kanban
