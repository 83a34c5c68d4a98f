// TellList — whom to tell of the cards that a change has brought to done.
#pragma once

#include <string>
#include <vector>

#include "cli/planner.hpp"
#include "ops/complain.hpp"

namespace kanban::cli {

struct DoneCard {
  std::string id = {};
  std::string column = {};  // where it is done
  TellList telling = {};
};

// The cards planned that come into a done column and that somebody waits for, in their order. Reads
// the whole board only where complaints or problems may be linked to them.
Result<std::vector<DoneCard>> cards_to_tell(Planner& planner);

// "tell: acme, globex (2 complaints)" and what to do with these, a line each.
std::string telling_text(const std::vector<DoneCard>& cards);

}  // namespace kanban::cli
