// Spellings — names as the board writes them already, so that one client is not two.
#pragma once

#include <string>
#include <vector>

#include "cli/planner.hpp"
#include "ops/requester.hpp"

namespace kanban::cli {

// `name` as board.yaml or a card spells it; as it is where none does.
Result<std::string> client_as_spelled(Planner& planner, const std::string& name);

// The same of each of `entries`, which have a sign before the name.
Status spell_clients(Planner& planner, std::vector<std::string>& entries);

// Department and person as the cards spell them.
Status take_spelling(Planner& planner, Requester& requester);

}  // namespace kanban::cli
