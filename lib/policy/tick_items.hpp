// Tick items — everything that a person can tick off on a card, in the order in which it is
// numbered. Pure.
#pragma once

#include <optional>
#include <vector>

#include "model/board.hpp"
#include "model/check_item.hpp"

namespace kanban {

// A line of a list of the card, or words of the board that no line of it has yet.
struct TickItem {
  Field field = Field::checklist;        // acceptance or checklist
  std::optional<std::size_t> line = {};  // its place in the list
  CheckItem item = {};
  bool asked_here = false;  // its column asks for it, and it is not ticked
};

// The lines of acceptance, those of checklist, then what columns ask a person to tick.
std::vector<TickItem> tick_items(const Settings& settings, const Card& card);

// `card` with `item` in the place of `tick`; a new line where it had none.
void put_item(Card& card, const TickItem& tick, const CheckItem& item);

}  // namespace kanban
