#include "base/zone.hpp"

#include <stdexcept>

#include <date/tz.h>

namespace kanban {
namespace {

const date::time_zone* zone_of(const void* zone) {
  return static_cast<const date::time_zone*>(zone);
}

date::sys_seconds to_sys(Instant instant) {
  return date::sys_seconds{std::chrono::seconds{instant.seconds}};
}

}  // namespace

Result<TimeZone> TimeZone::find(std::string_view name) {
  TimeZone zone;
  if (name == "UTC" || name == "Etc/UTC") return zone;
  try {  // the library's border: it throws for a name that it does not know
    zone.zone_ = date::locate_zone(std::string(name));
  } catch (const std::exception&) {
    return make_error(ErrorKind::invalid, "unknown-time-zone",
                      "no time zone '" + std::string(name) + "'")
        .hint("use a name of the IANA database, such as Europe/Madrid or UTC");
  }
  zone.name_ = name;
  return zone;
}

std::int64_t TimeZone::offset_at(Instant instant) const {
  if (zone_ == nullptr) return 0;
  return zone_of(zone_)->get_info(to_sys(instant)).offset.count();
}

Date TimeZone::date_of(Instant instant) const {
  return utc_date(Instant{instant.seconds + offset_at(instant)});
}

Instant TimeZone::start_of(Date date) const {
  if (zone_ == nullptr) return utc_midnight(date);
  const date::local_seconds local{std::chrono::seconds{utc_midnight(date).seconds}};
  // A midnight that does not exist (clocks go forward at 0:00) is the instant of the change.
  const auto sys = zone_of(zone_)->to_sys(local, date::choose::earliest);
  return Instant{sys.time_since_epoch().count()};
}

std::string TimeZone::format_minute(Instant instant) const {
  std::string text = format_instant(Instant{instant.seconds + offset_at(instant)});
  text[10] = ' ';
  text.resize(16);
  return text;
}

}  // namespace kanban
