// Spellings — names as the board writes them already, so that one client is not two.
//
// Asked are board.yaml and the newest cards (kRecentCards): an `add` is not to wait for a reading
// of the whole board. What slips through is told by `check` (two-spellings).
#pragma once

#include <string>
#include <vector>

#include "cli/planner.hpp"
#include "ops/requester.hpp"

namespace kanban::cli {

// `name` as board.yaml or a recent card spells it; as it is where none does.
Result<std::string> client_as_spelled(Planner& planner, const std::string& name);

// The same of each of `entries`, which have a sign before the name.
Status spell_clients(Planner& planner, std::vector<std::string>& entries);

// Department and person as recent cards spell them.
Status take_spelling(Planner& planner, Requester& requester);

}  // namespace kanban::cli
