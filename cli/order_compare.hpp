// Order compare — what stands elsewhere than with the rules and cards of another commit, and why.
#pragma once

#include "cli/session.hpp"

namespace kanban::cli {

// `order --compare REV`. Errors: unknown-revision, no-board.
Status compare_orders(Session& session, const Values& values);

}  // namespace kanban::cli
