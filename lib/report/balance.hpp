// Balance — what comes in against what goes out, by the values of a field (products, usually).
//
// Over the window, per value: cards created, started (runs that began), delivered, discarded or
// abandoned; at its end: waiting (created, never started, not gone) and in progress. The backlog
// grows by created - delivered - gone. Weeks to clear: waiting / delivered a week; nothing when
// nothing was delivered. A card with several values (labels, clients) counts for each of them, and
// once in the total.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct BalanceRow {
  std::string name = {};
  std::int64_t created = 0;
  std::int64_t started = 0;
  std::int64_t delivered = 0;
  std::int64_t gone = 0;  // discarded or abandoned
  std::int64_t waiting = 0;
  std::int64_t wip = 0;

  std::int64_t growth() const { return created - delivered - gone; }
};

struct Balance {
  DayRange window = {};
  std::string field = {};
  BalanceRow total = {};
  std::vector<BalanceRow> rows = {};  // the fastest growing first, then by name

  double weeks() const { return (window.last.days - window.first.days + 1) / 7.0; }
};

Balance balance(const Flow& flow, Field field);
Sheet sheet(const Balance& report);

}  // namespace kanban
