// Blockers — what kept work waiting, by reason.
//
// Blocked time is the time of block events clipped to runs, elapsed, in the part that lies in the
// window; a block that is open ends at the instant asked for. Reasons are compared trimmed and
// without regard to case; of "vendor/api" the part before the slash is the reason,
// of a question, "waits for paula: Which VAT rate?", the part before the colon. Ordered by total
// time, then reason.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct BlockCluster {
  std::string reason = {};  // as first written
  std::size_t count = 0;
  std::int64_t seconds = 0;
  std::size_t open = 0;
  std::vector<std::string> cards = {};  // sorted ids
};

struct Blockers {
  DayRange window = {};
  std::vector<BlockCluster> clusters = {};
  std::size_t count = 0;
  std::int64_t seconds = 0;
  std::size_t open = 0;
};

Blockers blockers(const Flow& flow);
Sheet sheet(const Blockers& report);

}  // namespace kanban
