// TimeZone — an IANA zone, such as "Europe/Madrid", that says on which day an instant falls.
//
// The zones are those of the system's database; "UTC" never reads it.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"

namespace kanban {

class TimeZone {
 public:
  TimeZone() = default;  // UTC

  // The zone called `name`. Error: unknown-time-zone (invalid).
  static Result<TimeZone> find(std::string_view name);

  const std::string& name() const { return name_; }

  // The calendar day of `instant` here.
  Date date_of(Instant instant) const;

  // The first instant of `date` here.
  Instant start_of(Date date) const;

  // Seconds to add to UTC for the local time at `instant`.
  std::int64_t offset_at(Instant instant) const;

  // `instant` as local time, "2026-11-18 10:14".
  std::string format_minute(Instant instant) const;

 private:
  std::string name_ = "UTC";
};

}  // namespace kanban
