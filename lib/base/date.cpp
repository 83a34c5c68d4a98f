#include "base/date.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace kanban {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

// Reads exactly `count` digits of `text` from `pos` into `value`; false when there is anything
// else.
bool digits(std::string_view text, std::size_t pos, std::size_t count, int& value) {
  if (pos + count > text.size()) return false;
  value = 0;
  for (std::size_t i = pos; i < pos + count; ++i) {
    const char c = text[i];
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  return true;
}

// Days since the epoch of a civil date, by counting eras of 400 years; valid for any year >= 0.
std::int32_t days_from_civil(int y, int m, int d) {
  y -= m <= 2 ? 1 : 0;
  const int era = y / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

bool exists(int y, int m, int d) {
  static constexpr int kLength[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (y < 1 || m < 1 || m > 12 || d < 1) return false;
  const bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
  return d <= kLength[m - 1] + (m == 2 && leap ? 1 : 0);
}

Error not_an_instant(std::string_view text) {
  return make_error(ErrorKind::invalid, "not-an-instant",
                    "'" + std::string(text) + "' is not a time; write 2026-11-18T09:14:03Z");
}

// Reads an offset such as "+02:00", "-0800" or "+05" as seconds.
bool read_offset(std::string_view text, std::int64_t& seconds) {
  int hours = 0;
  int minutes = 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-') || !digits(text, 1, 2, hours))
    return false;
  std::size_t pos = 3;
  if (pos < text.size() && text[pos] == ':') ++pos;
  if (pos < text.size()) {
    if (!digits(text, pos, 2, minutes)) return false;
    pos += 2;
  }
  if (pos != text.size() || hours > 23 || minutes > 59) return false;
  seconds = (hours * 60 + minutes) * 60 * (text[0] == '-' ? -1 : 1);
  return true;
}

// Drops the digits after a decimal point or comma from the start of `rest`, if there is one.
bool drop_fraction(std::string_view& rest) {
  if (rest.empty() || (rest[0] != '.' && rest[0] != ',')) return true;
  rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
  rest.remove_prefix(end);
  return end > 0;
}

// Takes a separator, HH:MM and perhaps :SS and a fraction from the start of `rest`, as seconds of
// the day. A leap second is the last second of its minute.
bool take_clock(std::string_view& rest, std::int64_t& seconds) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!digits(rest, 1, 2, hour) || !digits(rest, 4, 2, minute) || rest[3] != ':') return false;
  rest.remove_prefix(6);
  if (!rest.empty() && rest[0] == ':') {
    if (!digits(rest, 1, 2, second)) return false;
    rest.remove_prefix(3);
    if (!drop_fraction(rest)) return false;
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  seconds = hour * 3600 + minute * 60 + std::min(second, 59);
  return true;
}

}  // namespace

Result<Instant> parse_instant(std::string_view text) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  Date date;
  const bool shaped = text.size() == 20 && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
                      text[19] == 'Z' && read_date(text, date) && digits(text, 11, 2, hour) &&
                      digits(text, 14, 2, minute) && digits(text, 17, 2, second);
  if (!shaped || hour > 23 || minute > 59 || second > 59) return not_an_instant(text);
  return Instant{date.days * kSecondsPerDay + hour * 3600 + minute * 60 + second};
}

Result<Instant> parse_foreign_instant(std::string_view text) {
  Date date;
  if (!read_date(text, date)) return not_an_instant(text);
  Instant instant = utc_midnight(date);
  std::string_view rest = text.substr(10);
  if (rest.empty()) return instant;
  std::int64_t seconds = 0;
  std::int64_t offset = 0;
  if ((rest[0] != 'T' && rest[0] != ' ') || !take_clock(rest, seconds)) return not_an_instant(text);
  if (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  if (!rest.empty() && rest != "Z" && rest != "z" && rest != "UTC" && !read_offset(rest, offset)) {
    return not_an_instant(text);
  }
  instant.seconds += seconds - offset;
  // An offset may lead out of the years that four digits write.
  if (instant < utc_midnight(make_date(1, 1, 1)) ||
      instant.seconds >= utc_midnight(make_date(9999, 12, 31)).seconds + kSecondsPerDay) {
    return not_an_instant(text);
  }
  return instant;
}

bool read_date(std::string_view text, Date& date) {
  int y = 0;
  int m = 0;
  int d = 0;
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  if (!digits(text, 0, 4, y) || !digits(text, 5, 2, m) || !digits(text, 8, 2, d)) return false;
  if (!exists(y, m, d)) return false;
  date = Date{days_from_civil(y, m, d)};
  return true;
}

std::string format_instant(Instant instant) {
  const Date date = utc_date(instant);
  const std::int64_t rest = instant.seconds - date.days * kSecondsPerDay;
  char buffer[32];
  const int size = std::snprintf(buffer, sizeof buffer, "%sT%02d:%02d:%02dZ",
                                 format_date(date).c_str(), static_cast<int>(rest / 3600),
                                 static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
  return {buffer, static_cast<std::size_t>(size)};
}

Result<Date> parse_date(std::string_view text) {
  Date date;
  if (text.size() != 10 || !read_date(text, date)) {
    // Three numbers in the right places that no calendar has.
    int part = 0;
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                        digits(text, 0, 4, part) && digits(text, 5, 2, part) &&
                        digits(text, 8, 2, part);
    if (shaped) {
      return make_error(ErrorKind::invalid, "not-a-date",
                        "there is no such day as " + std::string(text));
    }
    return make_error(ErrorKind::invalid, "not-a-date",
                      "'" + std::string(text) + "' is not a date; write YYYY-MM-DD");
  }
  return date;
}

std::string format_date(Date date) {
  const year_month_day ymd{sys_days{std::chrono::days{date.days}}};
  char buffer[40];
  const int size =
      std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                    static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return {buffer, static_cast<std::size_t>(size)};
}

Date make_date(int y, int m, int d) { return Date{days_from_civil(y, m, d)}; }

Date utc_date(Instant instant) {
  std::int64_t days = instant.seconds / kSecondsPerDay;
  if (instant.seconds % kSecondsPerDay < 0) --days;
  return Date{static_cast<std::int32_t>(days)};
}

Instant utc_midnight(Date date) { return Instant{date.days * kSecondsPerDay}; }

int weekday(Date date) {
  const int since_monday = (date.days + 3) % 7;  // 1970-01-01 was a Thursday
  return since_monday < 0 ? since_monday + 7 : since_monday;
}

}  // namespace kanban
