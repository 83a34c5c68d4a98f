// Instant and Date — points in time and calendar days, with their text forms.
//
// An Instant is whole seconds since 1970-01-01T00:00:00Z. A Date is a calendar day of no particular
// zone; which day an instant falls on is decided by a TimeZone (base/zone.hpp), never by the
// machine's. The text forms are those of the files: "2026-11-18T09:14:03Z" and "2026-12-05".
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kanban {

struct Instant {
  std::int64_t seconds = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;
};

struct Date {
  std::int32_t days = 0;  // since 1970-01-01

  friend auto operator<=>(const Date&, const Date&) = default;
};

inline constexpr std::int64_t kSecondsPerDay = 86400;

// Reads "YYYY-MM-DDTHH:MM:SSZ", the only form in cards. Error: not-an-instant (invalid).
Result<Instant> parse_instant(std::string_view text);

// Reads what exports write: a `T` or blank between date and time, seconds optional, a fraction
// (dropped), `Z` or an offset such as +02:00 or -0800. A time without a zone is taken as UTC; a
// bare date as its midnight in UTC. Error: not-an-instant (invalid).
Result<Instant> parse_foreign_instant(std::string_view text);

// Writes `instant` as "YYYY-MM-DDTHH:MM:SSZ".
std::string format_instant(Instant instant);

// Reads "YYYY-MM-DD"; refuses days that do not exist. Error: not-a-date (invalid).
Result<Date> parse_date(std::string_view text);

// As parse_date for the first ten characters of `text`, but tells a failure only by false: for
// readers of very many dates.
bool read_date(std::string_view text, Date& date);

std::string format_date(Date date);

// The date of `year`-`month`-`day`. Requires: a day that exists.
Date make_date(int year, int month, int day);

// The UTC day of `instant`.
Date utc_date(Instant instant);

// Midnight UTC at the beginning of `date`.
Instant utc_midnight(Date date);

// 0 = Monday … 6 = Sunday.
int weekday(Date date);

}  // namespace kanban
