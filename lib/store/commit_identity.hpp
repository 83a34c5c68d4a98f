// Commit identity — author and committer of a commit, from the configuration and the environment.
#pragma once

#include "base/date.hpp"
#include "git/config.hpp"
#include "git/objects.hpp"
#include "store/writer.hpp"

namespace kanban {

struct CommitIdentity {
  Signature author = {};
  Signature committer = {};
};

// Errors: no-identity (io) with the commands that set one, bad-date (usage) for GIT_AUTHOR_DATE and
// GIT_COMMITTER_DATE. Their time is the variable's, else options.commit_time at +0000, else
// options.now with the machine's offset.
Result<CommitIdentity> commit_identity(const GitConfig& config, const WriteOptions& options);

// Reads a time as git takes it from GIT_AUTHOR_DATE: "@1700000000 +0100", "1700000000 +0100",
// "2026-11-18T09:14:03+01:00" and "Wed, 18 Nov 2026 09:14:03 +0100". Fills time and offset.
Result<Signature> parse_git_date(std::string_view text);

}  // namespace kanban
