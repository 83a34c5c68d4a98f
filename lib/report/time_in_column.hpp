// Time in column — elapsed time from entering a step to leaving it, and flow efficiency.
//
// Over the runs finished in the window: the seconds from the entry of a step to that of the next
// one (to the finish from the last), so a card that went back spends that time in the column it
// went back to. Steps that were jumped over took no time. Open runs, to the instant asked for,
// stand beside them as ongoing.
//
// Flow efficiency: the sum of active time / the sum of all time over the same runs; active is time
// in a column of `stage: active` while not blocked. Without any waiting column and any block it
// cannot be measured, and is not 100 %.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct ColumnTime {
  std::string column = {};
  Stage stage = Stage::active;
  std::size_t n = 0;         // finished runs that were in it
  std::int64_t seconds = 0;  // of finished runs
  std::int64_t blocked = 0;  // of these, while blocked
  std::size_t ongoing = 0;   // open runs that have been in it
  std::int64_t ongoing_seconds = 0;
};

struct TimeInColumn {
  DayRange window = {};
  std::size_t n = 0;  // finished runs
  std::vector<ColumnTime> columns = {};
};

TimeInColumn time_in_column(const Flow& flow);
Sheet sheet(const TimeInColumn& report);

struct EfficiencyCard {
  std::string id = {};
  std::int64_t active = 0;  // seconds
  std::int64_t total = 0;
};

struct Efficiency {
  DayRange window = {};
  bool measurable = false;
  std::int64_t active = 0;
  std::int64_t waiting = 0;  // in waiting columns, not blocked
  std::int64_t blocked = 0;
  std::vector<EfficiencyCard> cards = {};
  std::int64_t total() const { return active + waiting + blocked; }
};

Efficiency efficiency(const Flow& flow);
Sheet sheet(const Efficiency& report);

}  // namespace kanban
