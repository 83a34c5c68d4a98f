// The zone database is the system's, read by the C library: it costs no library of its own to load,
// which every start would pay for. The C library knows one zone at a time, set through TZ, so a
// mutex guards the setting; nothing else in the program asks for local time or reads TZ.
#include "base/zone.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <mutex>
#include <unistd.h>

namespace kanban {
namespace {

constexpr std::string_view kDatabase = "/usr/share/zoneinfo/";

bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  // Lower-case files of the directory (zone.tab, leapseconds) are no zones.
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' &&
         std::all_of(name.begin(), name.end(), allowed);
}

std::mutex& mutex() {
  static std::mutex guard;
  return guard;
}

std::int64_t offset_in(const std::string& zone, Instant instant) {
  static std::string current;
  const std::lock_guard lock(mutex());
  if (current != zone) {
    ::setenv("TZ", (":" + zone).c_str(), 1);
    ::tzset();
    current = zone;
  }
  const std::time_t seconds = instant.seconds;
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) return 0;
  return local.tm_gmtoff;
}

}  // namespace

Result<TimeZone> TimeZone::find(std::string_view name) {
  TimeZone zone;
  if (name == "UTC" || name == "Etc/UTC") return zone;
  const std::string file = std::string(kDatabase) + std::string(name);
  if (!is_zone_name(name) || ::access(file.c_str(), R_OK) != 0) {
    return make_error(ErrorKind::invalid, "unknown-time-zone",
                      "no time zone '" + std::string(name) + "'")
        .hint("use a name of the IANA database, such as Europe/Madrid or UTC");
  }
  zone.name_ = name;
  return zone;
}

std::int64_t TimeZone::offset_at(Instant instant) const {
  return name_ == "UTC" ? 0 : offset_in(name_, instant);
}

Date TimeZone::date_of(Instant instant) const {
  return utc_date(Instant{instant.seconds + offset_at(instant)});
}

Instant TimeZone::start_of(Date date) const {
  if (name_ == "UTC") return utc_midnight(date);
  // The first instant that falls on the day: no zone is more than a day away from UTC. Where
  // midnight does not exist because clocks go forward, that is the instant of the change.
  std::int64_t before = utc_midnight(date).seconds - kSecondsPerDay;
  std::int64_t after = utc_midnight(date).seconds + kSecondsPerDay;
  while (after - before > 1) {
    const std::int64_t middle = before + (after - before) / 2;
    (date_of(Instant{middle}) < date ? before : after) = middle;
  }
  return Instant{after};
}

std::string TimeZone::format_minute(Instant instant) const {
  std::string text = format_instant(Instant{instant.seconds + offset_at(instant)});
  text[10] = ' ';
  text.resize(16);
  return text;
}

}  // namespace kanban
