// Check gates — what `kanban check` asks of the flow: which gates the options want, and what of
// them is broken.
#pragma once

#include <vector>

#include "cli/flow_source.hpp"
#include "report/gates.hpp"

namespace kanban::cli {

struct WantedGates {
  GateRules rules = {};
  bool wip = false;  // no limit is exceeded
};

// The gates that the options of `values` ask for. --flow stands for those of board.yaml (`check:`),
// or for the usual ones where it names none; an option of its own goes before both. Errors
// (usage): bad-value.
Result<WantedGates> read_gates(const Values& values, const Settings& settings);

// Checks `source` against them: what is broken, then what was skipped; --strict makes errors of
// the latter. Limits are held against the columns of the instant asked for. Errors: those of lanes
// whose filters cannot be read.
Result<std::vector<Error>> check_gates_of(Session& session, const Values& values,
                                          const FlowSource& source, const WantedGates& wanted);

}  // namespace kanban::cli
