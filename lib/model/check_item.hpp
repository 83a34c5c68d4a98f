// CheckItem — one line of `acceptance` or `checklist`: "[x] logs in on Safari (bo, 2026-11-20)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/card.hpp"

namespace kanban {

struct CheckItem {
  bool done = false;
  std::string text = {};
  std::string by = {};          // who ticked it; may be empty
  std::optional<Date> on = {};  // when; in the board's zone

  friend bool operator==(const CheckItem&, const CheckItem&) = default;
};

// A line without "[ ]" or "[x]" is an item that is not done. Who and when are read only from the
// end of a done item, in brackets.
CheckItem parse_check_item(std::string_view line);
std::string format_check_item(const CheckItem& item);

// The items of `field` (acceptance or checklist), in their order.
std::vector<CheckItem> check_items(const Card& card, Field field);

// Whether an item of either list reads `text` and is done.
bool is_ticked(const Card& card, std::string_view text);

}  // namespace kanban
