// Filter values — reads what stands after the colon or comparison of a term.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/board.hpp"
#include "query/filter_node.hpp"

namespace kanban {

// One value as it was written.
struct WrittenValue {
  std::string text = {};
  bool quoted = false;
  bool star = false;  // followed by `*`, which is not in `text`
};

// The meaning of `written` for `property` on this board. Errors (usage): bad-filter without a
// place, and unknown-column and its sisters.
Result<FilterValue> read_filter_value(const FilterProperty& property, const WrittenValue& written,
                                      const Settings& settings);

}  // namespace kanban
