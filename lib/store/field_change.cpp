#include "store/field_change.hpp"

#include <vector>

#include "base/text.hpp"
#include "git/tree_reader.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 1000;  // commits looked through

struct Commit {
  std::string tree = {};
  std::vector<std::string> parents = {};
  std::string author = {};
  std::string message = {};
};

Commit parse_commit(std::string_view bytes) {
  Commit commit;
  const std::size_t end = bytes.find("\n\n");
  for (const std::string_view line : lines_of(bytes.substr(0, end))) {
    if (line.starts_with("tree ")) commit.tree = line.substr(5);
    if (line.starts_with("parent ")) commit.parents.emplace_back(line.substr(7));
    if (line.starts_with("author ")) commit.author = line.substr(7);
  }
  if (end != std::string_view::npos) commit.message = bytes.substr(end + 2);
  return commit;
}

// Reads the field as it was in one commit after another.
class Reader {
 public:
  Reader(const Repo& repo, const std::string& path, Field field)
      : repo_(repo), trees_(repo), path_(path), field_(field) {}

  // The value in `tree`; empty where the card is not there or cannot be read.
  Result<std::string> value_in(const std::string& tree) {
    TRY_ASSIGN(const auto item, trees_.find(tree, path_));
    if (!item) return std::string{};
    if (item->id == last_blob_) return last_value_;
    TRY_ASSIGN(const std::string text, repo_.read(ObjectKind::blob, item->id));
    const auto parsed = parse_card(text, path_);
    last_blob_ = item->id;
    last_value_ = parsed.ok() ? value_of(parsed->card) : std::string{};
    return last_value_;
  }

 private:
  std::string value_of(const Card& card) const {
    return is_list(info(field_).kind) ? join(card.list(field_), "\n")
                                      : std::string(card.text(field_));
  }

  const Repo& repo_;
  TreeReader trees_;
  const std::string& path_;
  Field field_;
  std::string last_blob_ = {};
  std::string last_value_ = {};
};

FieldChange change_of(const Commit& commit) {
  FieldChange change;
  const std::size_t open = commit.author.rfind(" <");
  const std::size_t close = commit.author.rfind("> ");
  if (open == std::string::npos || close == std::string::npos || close < open) return change;
  change.name = commit.author.substr(0, open);
  change.email = commit.author.substr(open + 2, close - open - 2);
  const std::string_view time = std::string_view(commit.author).substr(close + 2);
  change.time = {parse_count(time.substr(0, time.find(' '))).value_or(0)};
  for (const std::string_view line : lines_of(commit.message)) {
    if (line.starts_with("Because: ")) change.because = line.substr(9);
  }
  return change;
}

}  // namespace

Result<std::optional<FieldChange>> last_change_of(const Place& place, const Revision& from,
                                                  const std::string& path, Field field) {
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  Reader reader(repo, path, field);
  TRY_ASSIGN(const std::string value, reader.value_in(from.tree));
  std::string id = from.commit;
  for (std::size_t seen = 0; seen < kFarthest; ++seen) {
    TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, id));
    const Commit commit = parse_commit(bytes);
    std::string same;  // the parent that has the value already
    for (const std::string& parent : commit.parents) {
      const auto parent_bytes = repo.read(ObjectKind::commit, parent);
      if (!parent_bytes.ok()) return std::optional<FieldChange>{};  // beyond a shallow clone
      TRY_ASSIGN(const std::string before, reader.value_in(parse_commit(*parent_bytes).tree));
      if (before == value && same.empty()) same = parent;
    }
    if (same.empty()) {
      FieldChange change = change_of(commit);
      change.commit = id;
      return std::optional(std::move(change));
    }
    id = same;
  }
  return std::optional<FieldChange>{};
}

}  // namespace kanban
