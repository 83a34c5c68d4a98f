// Wip — how much work is where, against the limits of the board. Pure.
//
// What counts towards a limit:
// - of a column: the cards in it
// - of a lane: its committed cards, those in columns of stage wait and active
// - of a cell: the cards of the lane that are in the column
// - of a class of service: its committed cards
// - of a person: the cards assigned to her that are in columns of stage active
// Columns of stage done and dropped have no limits. Cards of a class with `counted: false` count
// only towards the limit of their class. Blocked cards count: they take the place that they take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"
#include "query/filter.hpp"
#include "query/lanes.hpp"

namespace kanban {

enum class LimitOf { column, lane, cell, card_class, person };

// One limit and what counts towards it.
struct Load {
  LimitOf of = LimitOf::column;
  std::string column = {};  // of a column or cell
  std::string name = {};    // of a lane, cell, class or person
  Limit limit = {};
  Severe over = Severe::deny;               // with what the board says for all limits
  std::int64_t hundredths = 0;              // cards × 100, or the sum of their sizes × 100
  std::vector<const CardFile*> cards = {};  // in the order given

  bool is_over() const { return hundredths > std::int64_t{limit.most} * 100; }
  bool is_full() const { return hundredths >= std::int64_t{limit.most} * 100; }
};

// "column 'develop'", "lane 'Portal'", "'develop' in lane 'Portal'", "class 'expedite'", "bo".
std::string limited_place(const Load& load);

// How much is there: "5", "3.5".
std::string load_amount(const Load& load);

// Every limit of the board with its load, in the order column, lane, cell, class, person and within
// these in the order of board.yaml; persons by their keys.
std::vector<Load> loads_of(const std::vector<CardFile>& cards, const LaneSet& lanes,
                           const FilterContext& context);

// A card before a change (nothing for a new one) and after it.
struct CardStep {
  std::optional<Card> before = {};
  Card after = {};
};

// Whether `step` may count towards a limit that it did not count towards before, so that the
// whole board has to be looked at.
bool may_break_limit(const Settings& settings, const CardStep& step);

// The limits that `steps` break together: those whose load they raise above the limit. `cards` is
// the board after the steps. Limits that are off are left out.
std::vector<Load> broken_limits(const std::vector<CardFile>& cards,
                                const std::vector<CardStep>& steps, const LaneSet& lanes,
                                const FilterContext& context);

// Whether the card counts towards `load`, a limit of loads_of.
bool counts_towards(const Load& load, const Card& card, const LaneSet& lanes,
                    const FilterContext& context);

}  // namespace kanban
