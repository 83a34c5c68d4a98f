// Repo — an open git repository: its head, objects, attributes, and the one move of a branch.
//
// A thin cover of libgit2 that knows nothing of boards. Checks which libgit2 makes with texts of
// its own (owner, extensions) are switched off; see git/repo_checks.hpp for ours.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/objects.hpp"

namespace kanban {

// Whether objects and references must have reached the disk before a call returns.
enum class Fsync { no, yes };

// Where HEAD points.
struct Head {
  std::string ref = {};     // "refs/heads/main"; "HEAD" when detached
  std::string commit = {};  // empty on a branch without commits
  std::string tree = {};    // empty on a branch without commits

  bool unborn() const { return commit.empty(); }
  bool detached() const { return ref == "HEAD"; }
  friend bool operator==(const Head&, const Head&) = default;
};

enum class RefMove {
  moved,
  changed,  // the reference no longer has the old value
  locked,   // somebody holds its lock file
};

// What git is in the middle of.
struct UnderWay {
  std::string name = {};      // "a merge", "a rebase" …; empty when nothing
  bool unmerged = false;      // the index holds files that need a decision
  bool took_nothing = false;  // a merge that was broken off at its beginning: the index is HEAD's
};

// The attributes of a path that change what git stores for it; empty where unspecified, "true"
// where set, "false" where unset.
struct PathAttributes {
  std::string text = {};
  std::string crlf = {};
  std::string eol = {};
  std::string filter = {};
  std::string ident = {};
  std::string encoding = {};
};

// Those that say how forges show a path and how git merges it, in the same words.
struct ReviewAttributes {
  std::string diff = {};
  std::string merge = {};
  std::string generated = {};  // linguist-generated
};

class Repo {
 public:
  // Opens the repository with `git_dir`; `work_tree` is empty for a bare one. Error: git-failed
  // (io).
  static Result<Repo> open(const std::string& git_dir, const std::string& work_tree, Fsync fsync);

  Repo(Repo&&) noexcept;
  Repo& operator=(Repo&&) noexcept;
  ~Repo();

  Result<Head> head() const;

  // What git is in the middle of: "a merge", "a rebase" …; empty when nothing.
  std::string operation_under_way() const;
  // With how far it is, where the index can be read.
  UnderWay under_way() const;

  // The short names of all branches, tags and remote branches, sorted.
  Result<std::vector<std::string>> branches_and_tags() const;

  // The id of the commit that `revision` names. Error: unknown-revision (usage).
  Result<std::string> commit_of(const std::string& revision) const;

  // The tree of the commit that `revision` names. Error: unknown-revision (usage).
  Result<std::string> tree_of(const std::string& revision) const;

  // The bytes of the object `id`. Error: missing-object (io).
  Result<std::string> read(ObjectKind kind, const std::string& id) const;

  // How many bytes the object `id` has, without reading them. Error: missing-object (io).
  Result<std::size_t> size_of(const std::string& id) const;

  // Whether older history was left out when the repository was cloned.
  bool is_shallow() const;

  static std::string id_of(ObjectKind kind, std::string_view bytes);

  // Writes one object into a file of its own; returns its id.
  Result<std::string> write(ObjectKind kind, std::string_view bytes);

  // Takes over a pack in git's stream format.
  Status write_pack(std::string_view pack);

  // Makes an index file at `path` that holds the tree `tree`, without the times of any file.
  Status write_index_of(const std::string& tree, const std::string& path) const;

  // Both are seen from the top of the work tree. Error (io): git-failed.
  Result<PathAttributes> attributes(const std::string& path) const;
  Result<ReviewAttributes> review_attributes(const std::string& path) const;

  // Moves `from.ref` to `commit` if it still has the value `from.commit`; `actor` and `log` go into
  // the reflog.
  Result<RefMove> move_ref(const Head& from, const std::string& commit, const Signature& actor,
                           const std::string& log);

 private:
  struct Parts;
  explicit Repo(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace kanban
