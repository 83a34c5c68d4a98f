// Sync — brings a branch and its counterpart on a remote together: fetch, merge, push, and again
// where somebody else pushed meanwhile. The program git does the transport and the merge.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

enum class SyncMode {
  both,     // receive and send
  receive,  // send nothing
  look,     // fetch, and change nothing here or there
};

struct SyncOptions {
  std::string remote = {};  // empty: the branch's own, else the only one
  SyncMode mode = SyncMode::both;
  Environment environment = {};
  Instant now = {};
  std::optional<Instant> commit_time = {};  // of the merge, when the environment fixes the clock
};

struct Synced {
  std::string branch = {};              // "main"
  std::string upstream = {};            // "origin/main"
  std::size_t received = 0;             // commits
  std::size_t sent = 0;                 // commits
  std::size_t to_receive = 0;           // commits that this mode left there
  std::size_t to_send = 0;              // commits that this mode left here
  bool merged = false;                  // both sides had commits of their own
  std::vector<std::string> notes = {};  // what the merge driver said
  std::size_t errors = 0;               // of cards and boards that were received, as check has it
  std::vector<Error> recovered = {};    // what a killed command had left
};

// The work tree is changed under the lock that every command takes. Errors: git-missing,
// git-failed, remote-unreachable, no-identity (io); operation-under-way, no-branch, push-refused,
// other-upstream, hook-refused (refused); no-remote, unknown-remote, no-upstream (usage);
// unmerged-file, joined-sides, changed-meanwhile and those of merge_fetched (conflict). After
// joined-sides, changed-meanwhile and push-refused the merge may be done.
Result<Synced> sync_branch(const Repository& repository, const SyncOptions& options);

}  // namespace kanban
