// Order view — the order of this session's board, and the words and tables in which verbs show it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "cli/boards.hpp"
#include "cli/session.hpp"
#include "order/pull_order.hpp"
#include "query/lanes.hpp"

namespace kanban::cli {

// A board with its order. Lives where it was made: the order points into it.
struct OrderedBoard {
  Board board = {};
  Rules rules;
  Moment moment = {};
  PullOrder order = {};
  FilterContext context = {};

  OrderedBoard(Board loaded, const FilterContext& asked);
  OrderedBoard(const OrderedBoard&) = delete;
  OrderedBoard& operator=(const OrderedBoard&) = delete;
};

// The board as it is now, with as much of each card as the order needs; `history` asks for all.
enum class Need { order, history };
Result<std::unique_ptr<OrderedBoard>> ordered_board(Session& session, Need need,
                                                    Reach reach = Reach::this_board);

// The lane called `name`, in any case. Error (usage): unknown-lane.
Result<std::size_t> find_lane(const LaneSet& lanes, std::string_view name);

// By which rule the card stands where it stands: "expedite", "rank nbbbb", "before CMP-2", "must
// start today", "score", "not scored".
std::string placed_by(const Waiting& card);

// Every column of an order.
Table order_columns();

// The cards `shown` with the columns called `names`; their places are those in the whole order.
Table order_table(const OrderedBoard& ordered, const std::vector<const Waiting*>& shown,
                  const std::vector<std::string>& names);

// Decimals are exact texts for programs; for people they are set as numbers.
void align_decimals(Table& table);

// The columns for people on `width` columns under the board's model, and for programs.
std::vector<std::string> order_usual_columns(const PrioritySettings& settings, std::size_t width);
std::vector<std::string> order_json_columns();

}  // namespace kanban::cli
