#include "store/landing.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/names.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "git/commit_text.hpp"
#include "git/merge_preview.hpp"
#include "merge/merge_texts.hpp"
#include "model/board_paths.hpp"

namespace kanban {
namespace {

Error short_history(const LandingQuery& query) {
  return make_error(ErrorKind::io, "short-history",
                    "this clone is shallow: the commit at which '" + query.base + "' and '" +
                        query.head + "' parted is not here")
      .hint("git fetch --unshallow brings it; in CI, fetch-depth: 0")
      .hint("or name the merge that the forge made of both: --merged REV");
}

Error does_not_merge(const LandingQuery& query, const std::vector<std::string>& paths) {
  Error error = make_error(
      ErrorKind::conflict, "does-not-merge",
      "'" + query.head + "' does not merge with '" + query.base + "' (" + join(paths, ", ") + ")");
  return std::move(error).hint("merge " + query.base +
                               " into the branch first, and push it: git merge " + query.base +
                               "; kanban resolve settles cards");
}

Error unrelated_histories(const LandingQuery& query) {
  Error error =
      make_error(ErrorKind::refused, "unrelated-histories",
                 "'" + query.head + "' and '" + query.base +
                     "' have no commit in common; it is judged as if it took the place of '" +
                     query.base + "'");
  error.severity = Severity::warning;
  return std::move(error).hint("to begin it there with its files as they are: git reset --soft " +
                               shell_word(query.base) + " && git commit -m 'Begin at the base'");
}

// The base has all of the head: as a branch it brings nothing, as a forced push it takes work back.
Error behind_base(const LandingQuery& query) {
  Error error = make_error(
      ErrorKind::refused, "behind",
      "'" + query.base + "' has all of '" + query.head + "' already; merged, nothing would change");
  error.severity = Severity::warning;
  return std::move(error).hint("a push that would put '" + query.base +
                               "' back to it is judged with --push");
}

Error not_fast_forward(const LandingQuery& query) {
  return make_error(ErrorKind::refused, "not-fast-forward",
                    "'" + query.head + "' does not follow '" + query.base +
                        "'; the push would take commits back")
      .hint("merge or rebase first, and push without --force");
}

// "Co-authored-by: Bo Olsen <bo@example.org>", as forges write it where they join commits.
std::optional<Signature> co_author(std::string_view line) {
  constexpr std::string_view kKey = "co-authored-by:";
  if (!equal_ignoring_case(line.substr(0, kKey.size()), kKey)) return {};
  const std::size_t open = line.find('<');
  const std::size_t close = line.find('>', open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  Signature one;
  one.name = trim(line.substr(kKey.size(), open - kKey.size()));
  one.email = line.substr(open + 1, close - open - 1);
  return one;
}

class Lander {
 public:
  Lander(const Repository& repository, const Repo& repo, const LandingQuery& query)
      : repository_(repository), repo_(repo), query_(query) {}

  Result<Landing> land() {
    TRY_ASSIGN(landing_.base, repo_.commit_of(query_.base));
    TRY_ASSIGN(landing_.head, repo_.commit_of(query_.head));
    TRY_ASSIGN(landing_.before, snapshot_of(repo_, landing_.base));
    TRY_ASSIGN(const Ancestry ancestry, ancestry_of(repo_, landing_.base, landing_.head));
    landing_.began = ancestry.began;
    const bool unrelated = ancestry.bases.empty() && !repo_.is_shallow();
    if (unrelated) {
      TRY(take_unrelated());
    } else {
      TRY(find_after(ancestry));
    }
    TRY(find_proposed());
    note_direction(ancestry);
    if (!landing_.began && landing_.base != landing_.head && !ancestry.theirs_is_old) {
      Error note = make_error(ErrorKind::io, "short-history",
                              "this clone is shallow: when the branch began is not known, so new "
                              "dates are only held against the present");
      note.severity = Severity::note;
      landing_.notes.push_back(std::move(note).hint("fetch-depth: 0 brings the whole history"));
    }
    return std::move(landing_);
  }

 private:
  void note_direction(const Ancestry& ancestry) {
    if (landing_.base == landing_.head || ancestry.ours_is_old) return;
    if (query_.replaces) {
      landing_.notes.push_back(not_fast_forward(query_));
    } else if (ancestry.theirs_is_old) {
      landing_.notes.push_back(behind_base(query_));
    }
  }

  // No commit in common: what differs from the base is what the head brings, and it began there.
  Status take_unrelated() {
    landing_.notes.push_back(unrelated_histories(query_));
    TRY_ASSIGN(const std::string bytes, repo_.read(ObjectKind::commit, landing_.base));
    landing_.began = parse_commit_text(bytes).committer.time;
    if (!query_.merged.empty()) return take_merged();
    TRY_ASSIGN(landing_.after, snapshot_of(repo_, landing_.head));
    return success();
  }

  Status find_after(const Ancestry& ancestry) {
    if (!query_.merged.empty()) return take_merged();
    if (query_.replaces) {
      TRY_ASSIGN(landing_.after, snapshot_of(repo_, landing_.head));
      return success();
    }
    if (ancestry.theirs_is_old) {
      landing_.after = landing_.before;  // nothing new
      return success();
    }
    if (ancestry.ours_is_old) {
      TRY_ASSIGN(landing_.after, snapshot_of(repo_, landing_.head));
      return success();
    }
    if (ancestry.bases.empty() && repo_.is_shallow()) return short_history(query_);
    TRY_ASSIGN(landing_.after, merge(landing_.head, ancestry));
    return success();
  }

  // The forge's merge: one that has both as its parents.
  Status take_merged() {
    TRY_ASSIGN(const std::string merged, repo_.commit_of(query_.merged));
    TRY_ASSIGN(const std::string bytes, repo_.read(ObjectKind::commit, merged));
    const CommitParts parts = parse_commit_text(bytes);
    if (!contains(parts.parents, landing_.base) || !contains(parts.parents, landing_.head)) {
      return make_error(ErrorKind::usage, "not-that-merge",
                        "'" + query_.merged + "' is no merge of '" + query_.base + "' and '" +
                            query_.head + "'")
          .hint("its parents must be these two commits; GitHub keeps it at refs/pull/N/merge");
    }
    TRY_ASSIGN(landing_.after, snapshot_of(repo_, merged));
    return success();
  }

  // Whether the head is a merge of the base that adds nothing: then what was proposed is its other
  // parent, and approvals of that are approvals of the head.
  Status find_proposed() {
    TRY_ASSIGN(const std::string bytes, repo_.read(ObjectKind::commit, landing_.head));
    const CommitParts parts = parse_commit_text(bytes);
    if (parts.parents.size() != 2 || parts.parents[0] != landing_.base) return success();
    const auto ancestry = ancestry_of(repo_, landing_.base, parts.parents[1]);
    if (!ancestry.ok() || (ancestry->bases.empty() && repo_.is_shallow())) return success();
    const auto again = ancestry->ours_is_old ? snapshot_of(repo_, parts.parents[1])
                                             : merge(parts.parents[1], *ancestry);
    if (again.ok() && again->files == landing_.after.files) landing_.proposed = parts.parents[1];
    return success();
  }

  Result<Snapshot> merge(const std::string& theirs, const Ancestry& ancestry) const {
    const std::string base =
        repo_.is_shallow() && !ancestry.bases.empty() ? ancestry.bases.front() : std::string();
    TRY_ASSIGN(MergePreview preview,
               preview_merge(repository_.git_dir, landing_.base, theirs, base));
    Snapshot after{std::move(preview.files), std::move(preview.texts)};
    std::vector<std::string> left;
    for (const PathConflict& conflict : preview.conflicts) {
      if (!merge_card(conflict, after)) left.push_back(conflict.path);
    }
    if (!left.empty()) return does_not_merge(query_, left);
    std::sort(after.files.begin(), after.files.end(),
              [](const TreeItem& a, const TreeItem& b) { return a.name < b.name; });
    return after;
  }

  // A card that both sides changed, by its meaning.
  bool merge_card(const PathConflict& conflict, Snapshot& after) const {
    const std::vector<std::string> boards = boards_in(landing_.before);
    const bool is_card = std::any_of(boards.begin(), boards.end(), [&](const std::string& folder) {
      return is_card_path(folder, conflict.path);
    });
    if (!is_card || conflict.base.empty() || conflict.ours.empty() || conflict.theirs.empty())
      return false;
    const auto text_of = [&](const std::string& id) {
      return read_snapshot(repo_, after, {"100644", conflict.path, id});
    };
    const auto base = text_of(conflict.base);
    const auto ours = text_of(conflict.ours);
    const auto theirs = text_of(conflict.theirs);
    if (!base.ok() || !ours.ok() || !theirs.ok()) return false;
    const auto merged = merge_card_texts(*base, *ours, *theirs, conflict.path);
    if (!merged.ok() || merged->conflict) return false;
    const std::string id = Repo::id_of(ObjectKind::blob, merged->text);
    after.files.push_back({"100644", conflict.path, id});
    after.texts[id] = merged->text;
    return true;
  }

  const Repository& repository_;
  const Repo& repo_;
  const LandingQuery& query_;
  Landing landing_ = {};
};

}  // namespace

Result<Landing> what_would_land(const Repository& repository, const Repo& repo,
                                const LandingQuery& query) {
  return Lander(repository, repo, query).land();
}

std::vector<Signature> claimed_authors(const Repo& repo, const std::string& base,
                                       const std::string& head) {
  constexpr std::size_t kMost = 1000;
  std::vector<Signature> authors;
  const auto add = [&](const Signature& one) {
    const bool known = std::any_of(authors.begin(), authors.end(), [&](const Signature& other) {
      return other.name == one.name && other.email == one.email;
    });
    if (!known) authors.push_back(one);
  };
  const auto ancestry = ancestry_of(repo, base, head);
  if (!ancestry.ok()) return authors;
  std::set<std::string> seen(ancestry->bases.begin(), ancestry->bases.end());
  seen.insert(base);
  std::vector<std::string> next{head};
  for (std::size_t i = 0; i < next.size() && i < kMost; ++i) {
    if (!seen.insert(next[i]).second) continue;
    const auto bytes = repo.read(ObjectKind::commit, next[i]);
    if (!bytes.ok()) continue;  // beyond the end of a shallow clone
    const CommitParts parts = parse_commit_text(*bytes);
    add(parts.author);
    for (const std::string_view line : lines_of(parts.message)) {
      if (const auto other = co_author(line)) add(*other);
    }
    next.insert(next.end(), parts.parents.begin(), parts.parents.end());
  }
  return authors;
}

std::vector<std::string> changed_paths(const Snapshot& before, const Snapshot& after) {
  std::vector<std::string> paths;
  auto old = before.files.begin();
  auto now = after.files.begin();
  while (old != before.files.end() || now != after.files.end()) {
    const bool gone =
        now == after.files.end() || (old != before.files.end() && old->name < now->name);
    const bool come =
        old == before.files.end() || (now != after.files.end() && now->name < old->name);
    if (gone || come || !(*old == *now)) paths.push_back(gone ? old->name : now->name);
    if (!come) ++old;
    if (!gone) ++now;
  }
  return paths;
}

}  // namespace kanban
