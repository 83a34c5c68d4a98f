// Commit proof — who signed a commit, by the keys that a board lists. ssh-keygen verifies; libgit2
// only takes signatures out.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "git/repo.hpp"
#include "model/board.hpp"

namespace kanban {

// The key of the person of `settings` whose ssh key made the signature of `commit` (full hex),
// where she is also the author whom it names. Errors (refused): unknown-author where it is not
// signed by a key that is listed, or the signer is not the person whose e-mail address the author
// claims; (io): program-missing. `scratch_parent` is what TMPDIR says: ssh-keygen reads files.
Result<std::string> proved_author(const Repo& repo, const Settings& settings,
                                  const std::string& commit, std::string_view scratch_parent);

}  // namespace kanban
