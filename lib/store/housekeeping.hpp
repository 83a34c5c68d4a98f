// Housekeeping — asks git to pack its objects when there are many loose ones. libgit2 has no gc.
#pragma once

#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

// Starts `git gc --auto` without waiting for it when one of the 256 object folders is as full as
// git takes for a sign, unless gc.auto or maintenance.auto forbid it. Never fails: without git,
// nothing.
void tidy_objects(const Repository& repository, const GitConfig& config);

}  // namespace kanban
