// Grant doubts — what a change of a board's agreement may let somebody do that grants() does not
// decide about. Pure.
//
// Where this says nothing and grants() says nothing, nobody may do more than before.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// A few words each, "the limit of doing is looser"; in the order of the sections of board.yaml.
std::vector<std::string> grant_doubts(const Settings& before, const Settings& after);

}  // namespace kanban
