// Resolve — finishes what git left to a person, as far as it follows from rules: cards in a stopped
// merge, rebase, cherry-pick or stash pop, conflict markers that somebody committed, keys that
// stand twice because a merge by lines took both sides', and two cards that got one id. Writes the
// files and stages them; never commits.
//
// What a person has written into a file since is kept: a file that reads as a card is taken as the
// answer, one with markers and lines that no version has is left alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "git/config.hpp"
#include "git/repo.hpp"
#include "merge/merge_cards.hpp"
#include "store/place.hpp"

namespace kanban {

struct ResolveOptions {
  std::vector<std::string> words = {};    // ids, file names or paths; empty for every card
  std::optional<std::string> board = {};  // its cards alone
  std::string directory = {};             // absolute; paths among the words are seen from it
  Environment environment = {};
  Instant now = {};
  MergeStrictness strictness = MergeStrictness::normal;
};

// What became of one file.
struct ResolvedFile {
  std::string path = {};
  std::string id = {};       // of the card; what its name begins with where it cannot be read
  std::string outcome = {};  // "merged", "kept: …", "needs a person: …"
  bool solved = true;
  std::vector<Error> notes = {};  // what gave way, or what is in conflict
};

struct Resolution {
  std::vector<ResolvedFile> files = {};
  std::vector<std::string> others = {};   // files in conflict that are no cards
  std::vector<std::string> unasked = {};  // cards in conflict that were not asked for
  UnderWay under_way = {};                // as it was before
  bool stash_kept = false;                // a stash pop stopped, and git has kept the stash
  std::vector<Error> recovered = {};      // what a killed command had left
};

// Writes and stages under the lock that every command takes. Errors: locked (conflict),
// git-missing, git-failed, cannot-write (io), not-in-conflict (usage) for a word that matches
// nothing; what it had written before one of them is named.
Result<Resolution> resolve_cards(const Repository& repository, const ResolveOptions& options);

}  // namespace kanban
