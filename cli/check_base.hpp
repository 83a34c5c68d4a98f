// Check base — whether what a branch would bring may land: `kanban check --base`. The rules are
// those of the base, read from the object store; the work tree is not looked at.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "rights/findings.hpp"
#include "rights/judge.hpp"
#include "store/landing.hpp"

namespace kanban::cli {

struct BaseCheck {
  std::vector<Error> findings = {};           // in the order of boards, then of cards
  std::vector<Missing> missing = {};          // approvals that would make it pass
  std::vector<std::string> explanation = {};  // for --explain: a line each thing that was done
  std::size_t cards = 0;                      // of all boards, as they would be
  std::string home = {};                      // the board.yaml of the first one
};

// How one step of a branch is judged: what is the same for a pull request and for a past commit.
struct StepQuery {
  std::string base_name = {};  // what to call the state whose rules are asked
  Instant now = {};            // nothing newly written is later
  // Fills in who stands behind the step, by the people of a board.
  std::function<Status(const Settings& rules, Submission& submission)> settle = {};
};

// Judges what `landing` does to each board of the repository. `cache` keeps cards from step to
// step.
Result<BaseCheck> judge_step(const Repo& repo, const Landing& landing, const StepQuery& query,
                             CardCache& cache);

// Reads --base, --head, --merged, --push, --actor, --approved-by, --identity. Errors: those of
// what_would_land; bad-value (usage) for an approval that is not LOGIN@COMMIT in full.
Result<BaseCheck> check_against_base(Session& session, const Values& values);

// Refuses --board for `what`, which judges every board: one left out would be let through.
// Error (usage): contradiction.
Status takes_every_board(const Values& values, const std::string& what);

// "missing approvals: po (paula or omar) for rank of k7f3q2", a line each; empty for none.
std::string missing_lines(const BaseCheck& check);

}  // namespace kanban::cli
