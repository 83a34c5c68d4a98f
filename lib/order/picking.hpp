// Picking — what somebody can pull now: the order, seen through blocks, limits, conditions, and who
// asks. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "order/pull_order.hpp"
#include "query/lanes.hpp"

namespace kanban {

// Who asks and for what. Empty texts do not narrow anything.
struct PullWish {
  std::string me = {};  // cards of other people are not offered; who would pull it
  std::string role = {};
  std::string product = {};
  std::optional<std::size_t> lane = {};
  // Whether limits and conditions hold a card, or are judged later with the reasons that were
  // given.
  enum class Limits { hold, judged_later } limits = Limits::hold;
};

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

// Why `card` cannot be pulled into `to` by `wish.me`, whatever its place; empty when it can.
std::string why_held(const Board& board, const Waiting& card, const LaneSet& lanes,
                     const FilterContext& context, const PullWish& wish, const Column& to);

}  // namespace kanban
