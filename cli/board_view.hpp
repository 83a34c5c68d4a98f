// Board view — what the verb `board` shows, before it is drawn: cards in columns and lanes, counts
// against limits, and what is not shown.
//
// A view is made from one board here; whoever shows several boards in one view places their cards
// himself. Limits always count every card, whatever a filter hides.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"
#include "policy/wip.hpp"
#include "query/filter.hpp"
#include "query/lanes.hpp"

namespace kanban::cli {

// How a place stands to its limit.
struct ViewLimit {
  std::string amount = {};  // what counts towards it: "4", or "7.5" where sizes are summed
  int most = 0;
  Measure by = Measure::cards;
  bool full = false;
  bool over = false;
  std::size_t cards = 0;  // how many cards the amount is made of
};

ViewLimit view_limit(const Load& load);

// A limit that has no place in the picture and holds too much: of a class or a person.
struct ViewExcess {
  LimitOf of = LimitOf::person;
  std::string name = {};
  ViewLimit limit = {};
};

struct ViewColumn {
  std::string name = {};
  Stage stage = Stage::active;
  std::optional<ViewLimit> limit = {};
  std::optional<int> min = {};  // of options in a backlog
  std::optional<int> max = {};
  std::size_t cards = 0;   // in the column; of a done column: within the last days
  std::size_t hidden = 0;  // of these, by the filter
};

struct ViewLane {
  std::string name = {};  // empty for the one lane of a view without lanes
  std::optional<ViewLimit> limit = {};
  std::vector<std::optional<ViewLimit>> cells = {};  // one a column
  bool kept_when_empty = false;
};

// A card with its place. The context is that of its own board and must outlive the view.
struct ViewCard {
  const CardFile* file = nullptr;
  const FilterContext* context = nullptr;
  std::size_t column = 0;
  std::size_t lane = 0;
  bool hidden = false;  // by the filter
};

struct BoardView {
  std::string name = {};
  std::string filter = {};  // in its normal spelling; empty for none
  std::vector<ViewColumn> columns = {};
  std::vector<ViewLane> lanes = {};  // at least one
  // Those of the columns, within a column in the order of work: what waits in pull order, then by
  // rank, then the oldest first; what is done, the latest first.
  std::vector<ViewCard> cards = {};
  const CardFile* next = nullptr;  // the card to pull next
  // For cards that open cards block, these; also those of other boards.
  std::map<std::string, std::vector<std::string>, std::less<>> blockers = {};
  std::size_t all_cards = 0;  // of the board
  int done_days = 0;
  std::size_t done_earlier = 0;  // cards that were done before the last days
  std::size_t dropped = 0;
  std::size_t elsewhere = 0;  // cards whose column the board does not have
  std::vector<ViewExcess> exceeded = {};
};

struct ViewWishes {
  Filter filter = {};
  int done_days = 14;  // how many days, today included, a done card is shown
  std::map<std::string, std::vector<std::string>, std::less<>> blockers = {};
};

// The view of `board` in `lanes`. `context` is that of the board and must outlive the view, as must
// the board. Dropped columns are left out. Requires: cards with whole histories.
BoardView view_board(const Board& board, const LaneSet& lanes, const FilterContext& context,
                     const ViewWishes& wishes);

}  // namespace kanban::cli
