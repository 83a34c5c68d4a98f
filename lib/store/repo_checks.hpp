// Repo checks — why a repository cannot be written to, said before anything is: bare, somebody
// else's, of a kind that libgit2 does not know, read-only, or in the middle of something.
#pragma once

#include <string>

#include "base/result.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

// Errors (io): bare-repository, unowned-repository, sha256-repository, reftable-repository,
// unsupported-extension, read-only-repository.
Status check_repository(const Repository& repository, const GitConfig& config,
                        const Environment& environment);

// Error (refused): operation-under-way, for what Repo::operation_under_way says.
Status check_operation(const std::string& operation);

}  // namespace kanban
