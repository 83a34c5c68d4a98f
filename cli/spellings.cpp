#include "cli/spellings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/spelling.hpp"

namespace kanban::cli {

Result<std::string> client_as_spelled(Planner& planner, const std::string& name) {
  const Settings& settings = planner.settings();
  const bool listed =
      std::any_of(settings.clients.begin(), settings.clients.end(),
                  [&](const Client& client) { return equal_ignoring_case(client.name, name); });
  if (listed || settings.clients_closed) return name;  // find_client has the say
  TRY_ASSIGN(const std::vector<const Card*> cards, planner.recent());
  return spelled_as(client_names(settings, cards), trim(name)).value_or(name);
}

Status spell_clients(Planner& planner, std::vector<std::string>& entries) {
  for (std::string& entry : entries) {
    if (entry.size() < 2) continue;  // a missing name is set_field's to refuse
    TRY_ASSIGN(const std::string name, client_as_spelled(planner, entry.substr(1)));
    entry.replace(1, std::string::npos, name);
  }
  return success();
}

Status take_spelling(Planner& planner, Requester& requester) {
  TRY_ASSIGN(const std::vector<const Card*> cards, planner.recent());
  const auto spell = [&](std::string_view key, std::string& name) {
    name = spelled_as(requester_names(cards, key), name).value_or(name);
  };
  spell("department", requester.department);
  spell("person", requester.person);
  return success();
}

}  // namespace kanban::cli
