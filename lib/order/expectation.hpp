// Expectation — how many days a card of a type takes once it is committed to: what the board sets
// under `sle:`, else what 85 of 100 finished cards took (nearest rank). Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "order/moment.hpp"
#include "order/rules.hpp"

namespace kanban {

// The days from the one on which `card` came over the commitment point to the one on which it was
// delivered, both counted; nothing for a card that is not done or was never committed to.
std::optional<int> days_to_deliver(const Settings& settings, const Card& card,
                                   const TimeZone& zone);

struct Expected {
  int days = 0;
  bool measured = false;     // else set by the board
  std::size_t finished = 0;  // how many cards it was measured on
};

class Expectations {
 public:
  // Requires: cards with whole histories.
  Expectations(const Board& board, const Rules& rules, const TimeZone& zone);

  // For cards of `type`; nothing where the board sets none and no card of the type was finished.
  std::optional<Expected> of(std::string_view type) const;

 private:
  const Rules* rules_;
  std::map<std::string, Expected, std::less<>> measured_;
};

}  // namespace kanban
