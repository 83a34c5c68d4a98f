// Filter nodes — a parsed filter as a tree; the inside of query/filter.hpp.
//
// The parser makes the tree (filter_parser.cpp), matching (filter_match.cpp) and printing
// (filter_print.cpp) walk it. Its depth is bounded by the parser, so walking it may recurse.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/filter.hpp"
#include "query/filter_names.hpp"

namespace kanban {

enum class FilterOp { has, less, at_most, more, at_least };

std::string_view op_text(FilterOp op);

struct FilterValue {
  enum class Kind {
    text,        // `text`, whole or part by the kind of the field
    prefix,      // begins with `text`
    none,        // the card has no value
    any,         // the card has one
    me,          // the person who asks
    number,      // `number`; a count of days for age, here and touched
    date,        // the day `days`
    from_today,  // `days` days from today
  };
  Kind kind = Kind::text;
  std::string text = {};    // in the spelling of the board
  std::string folded = {};  // `text` for comparing without regard to case
  double number = 0;
  std::int32_t days = 0;
};

struct Filter::Node {
  enum class Kind {
    all_of,  // every child
    any_of,  // at least one child
    not_it,  // not the only child
    saved,   // the only child, which is the saved filter `name`
    state,   // the card is in `state`
    term,    // `property` `op` one of `values`
  };
  Kind kind = Kind::all_of;
  std::vector<Node> children = {};
  std::string name = {};
  CardState state = CardState::open;
  FilterProperty property = {};
  FilterOp op = FilterOp::has;
  std::vector<FilterValue> values = {};
};

// How values of `property` are compared.
enum class FilterScale {
  words,  // whole words, without regard to case
  text,   // any part, without regard to case
  number,
  days,  // a count of days
  date,
  flag,
  stage,
};
FilterScale scale_of(const FilterProperty& property);

}  // namespace kanban
