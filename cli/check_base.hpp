// Check base — whether what a branch would bring may land: `kanban check --base`. The rules are
// those of the base, read from the object store; the work tree is not looked at.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "rights/findings.hpp"

namespace kanban::cli {

struct BaseCheck {
  std::vector<Error> findings = {};           // in the order of boards, then of cards
  std::vector<Missing> missing = {};          // approvals that would make it pass
  std::vector<std::string> explanation = {};  // for --explain: a line each thing that was done
  std::size_t cards = 0;                      // of all boards, as they would be
};

// Reads --base, --head, --merged, --actor, --approved-by, --identity. Errors: those of
// what_would_land; bad-value (usage) for an approval that is not LOGIN@COMMIT in full.
Result<BaseCheck> check_against_base(Session& session, const Values& values);

// "missing approvals: po (paula or omar) for rank of k7f3q2", a line each; empty for none.
std::string missing_lines(const BaseCheck& check);

}  // namespace kanban::cli
