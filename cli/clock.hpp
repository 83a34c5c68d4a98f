// Clock — how times are shown to this person: in which zone and in which words. Days, weeks and
// everything that is computed go by the board's own zone.
#pragma once

#include <string>

#include "base/zone.hpp"

namespace kanban::cli {

enum class DateStyle {
  iso,       // 2026-11-20 09:04
  brief,     // 2026-11-20
  relative,  // 3 h ago
};

struct Clock {
  TimeZone zone = {};
  DateStyle style = DateStyle::iso;
  Instant now = {};

  std::string say(Instant instant) const;
};

// "3 h ago", "in 2 d", "now"; a unit is used from twice itself on: "90 min ago", "2 h ago".
std::string relative_words(Instant instant, Instant now);

}  // namespace kanban::cli
