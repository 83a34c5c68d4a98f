// Lockout — rules that cannot work, and rules that nobody could ever satisfy. Pure.
#pragma once

#include <vector>

#include "model/board.hpp"

namespace kanban {

// lockout: a rule or the makers of a type whose roles have no members, and a board with rules
// whose role admin has none. Each with the place of the rule, or of `path`, its board.yaml.
std::vector<Error> lockouts(const Settings& settings, const std::string& path);

// The same of the board in the folder `board`, and bad-rule: the rule that cannot be read, for
// which everybody but admin would be locked out.
std::vector<Error> rule_problems(const Settings& settings, const std::string& board);

}  // namespace kanban
