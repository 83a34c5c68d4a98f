// Rule words — rules, and what a change of a board's agreement does, in words for people. Pure.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// "only po may set rank, class", "anyone may create bug, task at intake".
std::string rule_words(const Rule& rule);

// What was agreed anew, a line each: "adds dev1 to role po", "rule R4 is gone: …". Order: roles,
// rules, people, what types and columns ask for, then whatever else differs as settings_diff()
// tells it; equal settings alone give nothing.
std::vector<std::string> agreement_changes(const Settings& before, const Settings& after);

}  // namespace kanban
