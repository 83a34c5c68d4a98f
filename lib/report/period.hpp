// Periods — days, weeks or months of a window. Pure.
//
// Weeks begin on the board's `week_start`. A week that begins on a Monday is called by its ISO 8601
// name ("2026-W03"), any other by its first day. A period is whole when the window holds all of it
// and it is over; only whole periods enter statistics.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/flow.hpp"

namespace kanban {

enum class Period { day, week, month };

std::optional<Period> find_period(std::string_view name);
std::string_view period_name(Period period);

struct PeriodSpan {
  std::string name = {};
  DayRange days = {};  // the part that lies in the window
  bool whole = false;
};

// The periods of the flow's window up to the day asked for, in order.
std::vector<PeriodSpan> periods_of(const Flow& flow, Period period);

// "2026-W03": the week that holds the Thursday next to `date`.
std::string iso_week(Date date);

}  // namespace kanban
