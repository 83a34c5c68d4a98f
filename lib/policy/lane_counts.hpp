// LaneCounts — how many cards each lane has in each column, against the limits. Pure.
//
// Every card is counted in exactly one lane, in the column that it is in; a card in a column that
// the board does not have is counted under `elsewhere`. So the cells of a row and `elsewhere` add
// up to its count, and the rows to the number of cards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"
#include "policy/wip.hpp"
#include "query/lanes.hpp"

namespace kanban {

struct LaneCell {
  std::size_t count = 0;
  std::optional<Load> load = {};  // of the cell's limit, where it has one
};

struct LaneRow {
  std::string name = {};             // empty for the one lane of a board without lanes
  std::vector<LaneCell> cells = {};  // one a column of the board
  std::size_t elsewhere = 0;
  std::size_t count = 0;
  std::size_t open = 0;           // neither done nor dropped
  std::size_t committed = 0;      // in columns of stage wait and active
  std::optional<Load> load = {};  // of the lane's limit, where it has one
  std::size_t blocked = 0;        // open cards that something blocks
  std::int32_t oldest = 0;    // days since the oldest open card was made, counting both; 0: none
  std::int32_t permille = 0;  // of all open cards, rounded half up
};

struct LaneCounts {
  std::vector<LaneRow> lanes = {};
  LaneRow total = {};  // all cards; its cells have the columns' limits
  std::vector<std::string> columns = {};
};

// Counts `cards`, a part of `all`; limits are judged on all cards, whatever a filter hides.
LaneCounts count_lanes(const std::vector<CardFile>& cards, const std::vector<CardFile>& all,
                       const LaneSet& lanes, const FilterContext& context);

}  // namespace kanban
