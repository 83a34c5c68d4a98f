// Catalogue — every problem code there is, with a longer explanation for `kanban explain CODE`.
//
// Each Error carries one of these words. A check compares the codes in the sources with this table,
// in both directions.
#pragma once

#include <span>
#include <string_view>

namespace kanban {

struct CodeInfo {
  std::string_view code;
  std::string_view summary;      // one line: what it means
  std::string_view explanation;  // why it is so and what to do, wrapped by the printer
};

// All codes, sorted.
std::span<const CodeInfo> catalogue();

// The entry of `code`, or null.
const CodeInfo* find_code(std::string_view code);

}  // namespace kanban
