#include "store/field_change.hpp"

#include <vector>

#include "base/text.hpp"
#include "git/commit_text.hpp"
#include "git/tree_reader.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 1000;  // commits looked through

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

FieldChange change_of(const CommitParts& commit) {
  FieldChange change;
  change.name = commit.author.name;
  change.email = commit.author.email;
  change.time = commit.author.time;
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
    const CommitParts commit = parse_commit_text(bytes);
    std::string same;  // the parent that has the value already
    for (const std::string& parent : commit.parents) {
      const auto parent_bytes = repo.read(ObjectKind::commit, parent);
      if (!parent_bytes.ok()) return std::optional<FieldChange>{};  // beyond a shallow clone
      TRY_ASSIGN(const std::string before, reader.value_in(parse_commit_text(*parent_bytes).tree));
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
