// Commit signing — commit.gpgsign, by the programs that git itself would call.
#pragma once

#include <string>

#include "base/result.hpp"
#include "git/config.hpp"
#include "git/objects.hpp"

namespace kanban {

// Whether the configuration demands that commits are signed.
bool wants_signature(const GitConfig& config);

// The signature of `commit`, the bytes of a commit object. `scratch` is a path where files may be
// made; they are removed again. Error: cannot-sign (refused) with what to do.
Result<std::string> sign_commit(const std::string& commit, const GitConfig& config,
                                const Environment& environment, const Signature& committer,
                                const std::string& scratch);

}  // namespace kanban
