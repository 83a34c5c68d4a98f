// Landing — what a branch would bring: the files before and after it is merged, judged without
// touching a work tree.
#pragma once

#include <string>
#include <vector>

#include "git/ancestry.hpp"
#include "git/objects.hpp"
#include "store/place.hpp"
#include "store/snapshot.hpp"

namespace kanban {

struct LandingQuery {
  std::string base = {};    // a revision: the branch that it is for
  std::string head = {};    // a revision: what is proposed
  std::string merged = {};  // a merge of both that the forge made; empty: it is made here
  // The head takes the place of the base, as a push to a server does; nothing is merged.
  bool replaces = false;
};

struct Landing {
  std::string base = {};  // full hex
  std::string head = {};
  // The commit that was proposed where `head` is the forge's merge of it with the base and adds
  // nothing of its own; else empty.
  std::string proposed = {};
  Snapshot before = {};
  Snapshot after = {};
  std::optional<Instant> began = {};  // when the branch left the base; nothing where not known
  // What a shallow clone keeps from being known; behind (warning), where the base has all of the
  // head; unrelated-histories (warning), where they have no commit in common, so that the head is
  // taken for what would land; not-fast-forward, where a head that replaces the base does not
  // follow it.
  std::vector<Error> notes = {};
};

// Errors: unknown-revision (usage), short-history (io) where the clone lacks the commits to
// merge by, not-that-merge (usage) for `merged`, does-not-merge (conflict) with the paths. Cards
// that git cannot merge are merged by their meaning.
Result<Landing> what_would_land(const Repository& repository, const Repo& repo,
                                const LandingQuery& query);

// Whom the commits that `head` has and `base` has not name as authors, also as co-authors, each
// once. Anybody can write anything there. At most the youngest thousand are read.
std::vector<Signature> claimed_authors(const Repo& repo, const std::string& base,
                                       const std::string& head);

// The paths that differ, sorted.
std::vector<std::string> changed_paths(const Snapshot& before, const Snapshot& after);

}  // namespace kanban
