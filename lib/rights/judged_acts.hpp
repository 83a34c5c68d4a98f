// Judged acts — what the rules are asked about a change. `check --base` and the advice at writing
// ask the same, so that neither lets pass what the other refuses. Pure.
#pragma once

#include <string>
#include <vector>

#include "rights/path_rules.hpp"
#include "rights/verdict.hpp"

namespace kanban {

// The acts of a card: those of acts_of(), and of a new one the moves from where it counts as made:
// where it was made, if a rule about columns lets it be made there, else where its type enters.
// They refer to `card`.
std::vector<Act> judged_acts(const RuleBook& book, const ActCard& card);

// The act of changing the file at `path`, from the top of the repository, that is no card of the
// board in the folder `board`. `read` are the files that the board's settings were read from.
Act path_act(std::string_view board, std::string path, const std::vector<std::string>& read,
             Made made = Made::no);

// The verdict of a path_act(): files that protected_because() names are for admin where no rule
// names them.
Verdict decide_path(const RuleBook& book, const Behind& behind, const Act& act);

}  // namespace kanban
