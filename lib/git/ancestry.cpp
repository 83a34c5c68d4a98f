#include "git/ancestry.hpp"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "git/commit_text.hpp"

namespace kanban {
namespace {

constexpr unsigned kOurs = 1;
constexpr unsigned kTheirs = 2;
constexpr unsigned kBoth = kOurs | kTheirs;
constexpr unsigned kOld = 4;  // comes before a commit that both have: of no further interest

struct Seen {
  unsigned marks = 0;
  bool base = false;
  Instant time = {};
  std::vector<std::string> parents = {};
};

struct Next {
  std::int64_t time = 0;
  std::string id = {};
  bool open = true;  // not old when it was put here

  friend bool operator<(const Next& a, const Next& b) {
    return a.time != b.time ? a.time < b.time : a.id > b.id;
  }
};

// Marks commits from both tips down, the youngest first, until only old ones are left.
class Walk {
 public:
  explicit Walk(const Repo& repo) : repo_(repo) {}

  Status start(const std::string& id, unsigned mark) {
    TRY_ASSIGN(Seen* const seen, look(id));
    reach(id, *seen, mark);
    return success();
  }

  void run() {
    while (!next_.empty() && open_ > 0) {
      const std::string id = next_.top().id;
      if (next_.top().open) --open_;
      next_.pop();
      Seen& seen = seen_[id];
      const unsigned marks = seen.marks;
      unsigned handed = marks & (kBoth | kOld);
      if ((marks & kBoth) == kBoth && (marks & kOld) == 0) {
        seen.base = true;
        handed |= kOld;
      }
      const std::vector<std::string> parents = seen.parents;
      for (const std::string& parent : parents) {
        auto found = look(parent);
        if (found.ok()) {
          reach(parent, **found, handed);
        } else {
          cut_ = true;
          cut_theirs_ = cut_theirs_ || (marks & kBoth) == kTheirs;
        }
      }
    }
  }

  Ancestry result(const std::string& ours, const std::string& theirs) {
    Ancestry found;
    std::vector<Next> bases;
    for (const auto& [id, seen] : seen_) {
      if (seen.base && (seen.marks & kOld) == 0) bases.push_back({seen.time.seconds, id, false});
    }
    std::sort(bases.rbegin(), bases.rend());
    for (const Next& base : bases) found.bases.push_back(base.id);
    found.ours_is_old = (seen_[ours].marks & kTheirs) != 0;
    found.theirs_is_old = (seen_[theirs].marks & kOurs) != 0;
    found.cut = cut_;
    if (!cut_theirs_) found.began = began();
    return found;
  }

 private:
  Result<Seen*> look(const std::string& id) {
    const auto known = seen_.find(id);
    if (known != seen_.end()) return &known->second;
    TRY_ASSIGN(const std::string bytes, repo_.read(ObjectKind::commit, id));
    CommitParts parts = parse_commit_text(bytes);
    Seen seen;
    seen.time = parts.committer.time;
    seen.parents = std::move(parts.parents);
    return &seen_.emplace(id, std::move(seen)).first->second;
  }

  void reach(const std::string& id, Seen& seen, unsigned marks) {
    if ((seen.marks & marks) == marks) return;
    seen.marks |= marks;
    const bool open = (seen.marks & kOld) == 0;
    next_.push({seen.time.seconds, id, open});
    if (open) ++open_;
  }

  std::optional<Instant> began() const {
    std::optional<Instant> first;
    for (const auto& [id, seen] : seen_) {
      if ((seen.marks & kBoth) != kTheirs) continue;
      for (const std::string& parent : seen.parents) {
        const auto found = seen_.find(parent);
        if (found == seen_.end() || (found->second.marks & kOurs) == 0) continue;
        if (!first || found->second.time < *first) first = found->second.time;
      }
    }
    return first;
  }

  const Repo& repo_;
  std::unordered_map<std::string, Seen> seen_ = {};
  std::priority_queue<Next> next_ = {};
  std::size_t open_ = 0;  // how many of next_ were not old
  bool cut_ = false;
  bool cut_theirs_ = false;
};

}  // namespace

Result<Ancestry> ancestry_of(const Repo& repo, const std::string& ours, const std::string& theirs) {
  Walk walk(repo);
  TRY(walk.start(ours, kOurs));
  TRY(walk.start(theirs, kTheirs));
  walk.run();
  return walk.result(ours, theirs);
}

}  // namespace kanban
