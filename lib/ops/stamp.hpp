// Stamp — who does something, when and why: what a new event carries.
#pragma once

#include <string>

#include "base/date.hpp"
#include "model/card.hpp"

namespace kanban {

struct Stamp {
  std::string by = {};
  Instant now = {};
  std::string because = {};
};

// Appends an event of `kind` with `value` to `card`, never stamped before the last one.
void append_event(Card& card, EventKind kind, std::string value, const Stamp& stamp);

// Puts `card` into `column` (its exact name) and logs it.
void enter_column(Card& card, std::string column, const Stamp& stamp);

}  // namespace kanban
