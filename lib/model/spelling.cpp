#include "model/spelling.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace kanban {

std::optional<std::string> spelled_as(const std::vector<std::string>& known,
                                      std::string_view name) {
  if (std::find(known.begin(), known.end(), name) != known.end()) return std::string(name);
  const std::string folded = fold_case(name);
  const auto like = std::find_if(known.begin(), known.end(),
                                 [&](const std::string& one) { return fold_case(one) == folded; });
  return like == known.end() ? std::nullopt : std::optional(*like);
}

std::vector<std::string> client_names(const Settings& settings,
                                      const std::vector<const Card*>& cards) {
  std::vector<std::string> names;
  for (const Client& client : settings.clients) names.push_back(client.name);
  std::set<std::string> others;
  for (const Card* card : cards) {
    const auto& clients = card->list(Field::clients);
    others.insert(clients.begin(), clients.end());
    if (card->has(Field::client)) others.emplace(card->text(Field::client));
  }
  for (const std::string& name : names) others.erase(name);
  names.insert(names.end(), others.begin(), others.end());
  return names;
}

std::vector<std::string> requester_names(const std::vector<const Card*>& cards,
                                         std::string_view key) {
  const std::string begin = std::string(key) + ": ";
  std::set<std::string> names;
  for (const Card* card : cards) {
    for (const std::string& entry : card->list(Field::requested_by)) {
      if (entry.starts_with(begin)) names.insert(entry.substr(begin.size()));
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace kanban
