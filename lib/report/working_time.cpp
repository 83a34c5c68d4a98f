#include "report/working_time.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 3600;
constexpr int kLongestBreak = 400;  // days; a board that works on none of so many works on none

}  // namespace

bool is_working_day(const FlowSettings& rules, Date day) {
  return rules.working_days.at(static_cast<std::size_t>(weekday(day))) &&
         !std::binary_search(rules.holidays.begin(), rules.holidays.end(), day);
}

Date working_day_before(const FlowSettings& rules, Date day) {
  for (int back = 1; back <= kLongestBreak; ++back) {
    if (is_working_day(rules, Date{day.days - back})) return Date{day.days - back};
  }
  return Date{day.days - 1};
}

std::int64_t working_days_between(const FlowSettings& rules, Date from, Date to) {
  std::int64_t count = 0;
  for (Date day = from; day < to; ++day.days) count += is_working_day(rules, day) ? 1 : 0;
  return count;
}

WorkingTime::WorkingTime(const FlowSettings& rules, TimeZone zone)
    : rules_(&rules), zone_(std::move(zone)) {}

std::int64_t WorkingTime::day_length(Hours hours) const {
  if (hours == Hours::calendar) return kSecondsPerDay;
  return (rules_->working_hours.closes - rules_->working_hours.opens) * kMinute;
}

Instant WorkingTime::at_minute(Date day, int minutes) const {
  const Instant midnight = zone_.start_of(day);
  const Instant plain{midnight.seconds + minutes * kMinute};
  // Where the clocks are changed in between, the local time is what counts.
  return Instant{plain.seconds + zone_.offset_at(midnight) - zone_.offset_at(plain)};
}

Instant WorkingTime::after(Instant from, TimeSpan span, Hours hours) const {
  std::int64_t left = span.amount;
  switch (span.unit) {
    case SpanUnit::minutes: left *= kMinute; break;
    case SpanUnit::hours: left *= kHour; break;
    case SpanUnit::days: left *= day_length(hours); break;
  }
  if (hours == Hours::calendar) return Instant{from.seconds + left};
  int free_days = 0;
  for (Date day = zone_.date_of(from); free_days <= kLongestBreak; ++day.days) {
    if (!is_working_day(*rules_, day)) {
      ++free_days;
      continue;
    }
    free_days = 0;
    const Instant opens = std::max(from, at_minute(day, rules_->working_hours.opens));
    const Instant closes = at_minute(day, rules_->working_hours.closes);
    if (closes <= opens) continue;
    const std::int64_t today = closes.seconds - opens.seconds;
    if (left <= today) return Instant{opens.seconds + left};
    left -= today;
  }
  return Instant{from.seconds + left};
}

std::int64_t WorkingTime::between(Instant from, Instant to, Hours hours) const {
  if (to <= from) return 0;
  if (hours == Hours::calendar) return to.seconds - from.seconds;
  std::int64_t total = 0;
  const Date last = zone_.date_of(to);
  for (Date day = zone_.date_of(from); day <= last; ++day.days) {
    if (!is_working_day(*rules_, day)) continue;
    const Instant begin = std::max(from, at_minute(day, rules_->working_hours.opens));
    const Instant end = std::min(to, at_minute(day, rules_->working_hours.closes));
    if (begin < end) total += end.seconds - begin.seconds;
  }
  return total;
}

std::string WorkingTime::shown(std::int64_t seconds, Hours hours) const {
  const std::int64_t day = day_length(hours);
  if (seconds >= 2 * day || seconds == day) return std::to_string(seconds / day) + " d";
  if (seconds >= 2 * kHour || seconds == kHour) return std::to_string(seconds / kHour) + " h";
  return std::to_string(std::max<std::int64_t>(1, seconds / kMinute)) + " min";
}

}  // namespace kanban
