#include "cli/split_ids.hpp"

#include "base/text.hpp"

namespace kanban::cli {

std::vector<std::string> split_ids(const std::vector<std::string>& words) {
  std::vector<std::string> ids;
  for (const std::string& word : words) {
    const bool several = word.find(',') != std::string::npos;
    if (!several) ids.push_back(word);
    for (const std::string& id : several ? split(word, ',') : std::vector<std::string>()) {
      if (!trim(id).empty()) ids.emplace_back(trim(id));
    }
  }
  return ids;
}

}  // namespace kanban::cli
