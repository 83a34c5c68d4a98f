// Lanes — which lane of the board each card is in: exactly one. Pure.
//
// The lanes of board.yaml are filters; the first that fits a card takes it, and a catch-all stands
// at the end. Ad hoc lanes are the values of one field; a card with several values (clients, say)
// is in the first of them in the order of the lanes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "query/filter.hpp"

namespace kanban {

class LaneSet {
 public:
  // One catch-all: a board without lanes. Its name is empty.
  LaneSet();

  // The lanes of board.yaml. The last is the catch-all: the board's own where its last lane has no
  // filter, else "Other" (or "Everything else", where a lane is called Other). Errors (usage):
  // those of parse_filter, saying which lane.
  static Result<LaneSet> of_board(const Settings& settings);

  // A lane for each value that `field` has on `cards`: in the order of board.yaml where it lists
  // them, then by name; "no product" and the like at the end, where a card has none. `field` is
  // product, type, class, assignee, client, label, role, epic or another field of words, in the
  // singular or plural. Error (usage): unknown-field with what there is.
  static Result<LaneSet> by_field(std::string_view field, const Settings& settings,
                                  const std::vector<CardFile>& cards);

  std::size_t size() const { return lanes_.size(); }
  const std::string& name(std::size_t lane) const { return lanes_[lane].name; }
  // The lane's row in board.yaml, with its limits; empty for an implied or ad hoc lane.
  const Lane& rule(std::size_t lane) const { return lanes_[lane].rule; }

  std::size_t lane_of(const Card& card, const FilterContext& context) const;

 private:
  struct Row {
    std::string name = {};
    Lane rule = {};
    Filter filter = {};
  };
  std::vector<Row> lanes_;
  bool ad_hoc_ = false;
  Field field_ = Field::type;
};

// The fields that lanes are usually made of, for help and completion.
std::vector<std::string> lane_fields();

}  // namespace kanban
