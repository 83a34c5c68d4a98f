// Replenishment — what to commit to next: how many places are free behind the commitment point, and
// which cards take them. Pure.
//
// Place by place: the turn of the oldest where the reserve says so; else the first of the order if
// it is expedite, ranked or must start; else the first of a class that had less than its `share` of
// the last twenty commitments; else the first of the order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "order/holding.hpp"
#include "order/picking.hpp"

namespace kanban {

struct Proposal {
  const Waiting* card = nullptr;
  std::size_t place = 0;  // in the whole order
  std::string why = {};   // "order", "reserve: the oldest", "share of intangible"
};

// How much of what was committed lately was of a class that has a share.
struct ClassShare {
  std::string name = {};
  int wanted = 0;  // percent
  int taken = 0;   // of `of`
  int of = 0;
};

struct Replenishment {
  std::string to = {};                    // the column behind the commitment point
  std::optional<std::int64_t> free = {};  // places by its limit; nothing without one
  std::vector<Proposal> proposals = {};
  std::vector<Held> held = {};
  std::vector<ClassShare> shares = {};  // before the proposals
};

// At most `count` proposals, and no more than there are free places. Requires: whole histories.
// Error (refused): no-commitment-point for a board whose every column is backlog.
Result<Replenishment> replenishment(const Board& board, const PullOrder& order,
                                    const LaneSet& lanes, const FilterContext& context,
                                    std::size_t count);

}  // namespace kanban
