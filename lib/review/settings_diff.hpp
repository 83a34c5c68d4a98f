// Settings diff — what two versions of a board.yaml say differently, in a few words a line. Pure.
// Every section that differs gives a line, but for roles and rules, which rights/rule_words.hpp
// tells.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// Columns, limits, lanes and types one by one, the rules of the order as rule_changes has them, and
// of everything else the section that differs, but for roles and rules, for which lib/rights has
// words. In a fixed order; empty where both say the same.
std::vector<std::string> settings_diff(const Settings& before, const Settings& after);

}  // namespace kanban
