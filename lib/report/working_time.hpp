// Working time — adding and measuring time by the calendar, or by the hours that are worked. Pure.
//
// Working hours are those of `working_hours`, in the board's zone, on working days that are no
// holiday. A day is 24 hours of the calendar, or as long as the working hours of one day.
#pragma once

#include <cstdint>
#include <string>

#include "base/zone.hpp"
#include "model/flow_settings.hpp"
#include "model/people_settings.hpp"

namespace kanban {

bool is_working_day(const FlowSettings& rules, Date day);

// The last working day before `day`; the day before it where the board works on none.
Date working_day_before(const FlowSettings& rules, Date day);

// How many working days there are from `from` up to the day before `to`; 0 when `to` is not later.
std::int64_t working_days_between(const FlowSettings& rules, Date from, Date to);

class WorkingTime {
 public:
  // Requires: `rules` lives as long.
  WorkingTime(const FlowSettings& rules, TimeZone zone);

  // `span` of these hours later.
  Instant after(Instant from, TimeSpan span, Hours hours) const;

  // The seconds of these hours from `from` to `to`; 0 when `to` is not later.
  std::int64_t between(Instant from, Instant to, Hours hours) const;

  // "45 min", "3 h", "2 d": in the largest unit of which there are two, or one exactly; rounded
  // down, and at least one minute.
  std::string shown(std::int64_t seconds, Hours hours) const;

 private:
  std::int64_t day_length(Hours hours) const;
  // The instant at so many minutes of the local day.
  Instant at_minute(Date day, int minutes) const;

  const FlowSettings* rules_;
  TimeZone zone_;
};

}  // namespace kanban
