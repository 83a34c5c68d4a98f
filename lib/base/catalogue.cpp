#include "base/catalogue.hpp"

#include <algorithm>
#include <vector>

#include "base/catalogue_parts.hpp"

namespace kanban {

std::span<const CodeInfo> catalogue() {
  static const std::vector<CodeInfo> kAll = [] {
    std::vector<CodeInfo> all;
    for (const auto part : {use_codes(), files_codes(), git_codes(), rules_codes(), flow_codes()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    std::sort(all.begin(), all.end(),
              [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; });
    return all;
  }();
  return kAll;
}

const CodeInfo* find_code(std::string_view code) {
  for (const CodeInfo& row : catalogue()) {
    if (row.code == code) return &row;
  }
  return nullptr;
}

}  // namespace kanban
