// Repo checks — why a repository cannot be written to, said before anything is: bare, somebody
// else's, of a kind that libgit2 does not know, read-only, or in the middle of something.
#pragma once

#include <string>

#include "base/result.hpp"
#include "git/config.hpp"
#include "git/repo.hpp"
#include "store/place.hpp"

namespace kanban {

// Errors (io): bare-repository, unowned-repository, sha256-repository, reftable-repository,
// unsupported-extension, read-only-repository.
Status check_repository(const Repository& repository, const GitConfig& config,
                        const Environment& environment);

// Error (refused): operation-under-way, with the way out: what takes nothing of the other side must
// not be committed, what is unmerged is for resolve first.
Status check_operation(const UnderWay& under_way);

}  // namespace kanban
