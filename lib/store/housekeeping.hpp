// Housekeeping — asks git to pack its objects when there are many loose ones. libgit2 has no gc.
#pragma once

#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

// Whether one of the 256 object folders is as full as git takes for a sign of too many, and neither
// gc.auto nor maintenance.auto forbid to tidy up.
bool wants_tidying(const Repository& repository, const GitConfig& config);

// Starts `git gc --auto` without waiting for it, if it is wanted. Never fails: without git,
// nothing.
void tidy_objects(const Repository& repository, const GitConfig& config);

}  // namespace kanban
