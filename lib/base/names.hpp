// Names — a list of names, as people, columns and files have them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// Whether `names` has exactly `name`.
inline bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace kanban
