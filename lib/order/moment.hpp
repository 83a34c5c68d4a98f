// Moment — the present for which an order is asked: an instant, and the zone that says which day it
// is.
#pragma once

#include "base/zone.hpp"

namespace kanban {

struct Moment {
  Instant now = {};
  TimeZone zone = {};

  Date today() const { return zone.date_of(now); }
};

}  // namespace kanban
