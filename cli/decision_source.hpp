// Decision source — the decisions about the order that the commits of the branch made.
#pragma once

#include <vector>

#include "cli/flow_source.hpp"
#include "report/decisions.hpp"

namespace kanban::cli {

struct MadeDecisions {
  std::vector<Decision> decisions = {};
  bool cut = false;  // older commits were not looked at
};

// Those that came to the branch within the window of `source`, about cards that its filter keeps;
// with --all in `values` those of every board of the repository. With a filter the weights of
// products are left out: they are about no card. A commit that made a card decided nothing; files
// that cannot be read are passed over.
Result<MadeDecisions> made_decisions(Session& session, const Values& values,
                                     const FlowSource& source);

}  // namespace kanban::cli
