// Picking — what somebody can pull now: the order, seen through blocks, limits, conditions, and who
// asks. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "order/holding.hpp"

namespace kanban {

struct Pick {
  const Waiting* card = nullptr;
  std::size_t place = 0;  // in the whole order
  bool reserved = false;  // the turn of the oldest
};

// A card that comes before the last pick and cannot be pulled.
struct Held {
  const Waiting* card = nullptr;
  std::size_t place = 0;
  std::string why = {};  // "blocked: …", "blocked by TSK-6", "column 'develop' is full: 4 of 4" …
};

struct Picking {
  std::string to = {};                 // the column that is pulled into
  std::vector<std::string> from = {};  // the columns that were looked at
  bool from_backlog = false;           // because nothing waits behind the commitment point
  std::vector<Pick> picks = {};        // the best first
  std::vector<Held> held = {};         // in the order
};

// The first `count` cards that can be pulled. Requires: `order` is of `board`; whole histories
// where the board has a reserve. Error (refused): no-active-column.
Result<Picking> pick(const Board& board, const PullOrder& order, const LaneSet& lanes,
                     const FilterContext& context, const PullWish& wish, std::size_t count);

}  // namespace kanban
