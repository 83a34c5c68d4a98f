#include "cli/clock.hpp"

#include <array>

namespace kanban::cli {
namespace {

struct Unit {
  std::int64_t seconds;
  const char* name;
};
constexpr std::array<Unit, 5> kUnits{
    {{365 * 86400, "y"}, {7 * 86400, "wk"}, {86400, "d"}, {3600, "h"}, {60, "min"}}};

}  // namespace

std::string relative_words(Instant instant, Instant now) {
  const std::int64_t gone = now.seconds - instant.seconds;
  const std::int64_t size = gone < 0 ? -gone : gone;
  for (const Unit& unit : kUnits) {
    // A single minute is worth saying, a single larger unit is said in smaller ones.
    if (size < unit.seconds * (unit.seconds == 60 ? 1 : 2)) continue;
    const std::string amount = std::to_string(size / unit.seconds) + " " + unit.name;
    return gone < 0 ? "in " + amount : amount + " ago";
  }
  return "now";
}

std::string Clock::say(Instant instant) const {
  switch (style) {
    case DateStyle::iso: break;
    case DateStyle::brief: return format_date(zone.date_of(instant));
    case DateStyle::relative: return relative_words(instant, now);
  }
  return zone.format_minute(instant);
}

}  // namespace kanban::cli
