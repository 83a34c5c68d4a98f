#include "store/first_parents.hpp"

#include "base/text.hpp"
#include "git/commit_text.hpp"
#include "git/tree_reader.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 1000;  // commits looked through

Result<std::string> blob_at(TreeReader& trees, const std::string& tree, const std::string& path) {
  TRY_ASSIGN(const auto item, trees.find(tree, path));
  return item ? item->id : std::string{};
}

// The column of the card in the blob; empty where it cannot be read.
std::string column_in(const Repo& repo, const std::string& blob, const std::string& path) {
  const auto text =
      blob.empty() ? Result<std::string>(std::string{}) : repo.read(ObjectKind::blob, blob);
  if (!text.ok() || text->empty()) return {};
  const auto parsed = parse_card(*text, path);
  return parsed.ok() ? std::string(parsed->card.column()) : std::string{};
}

}  // namespace

Result<BranchCommit> read_branch_commit(const Repo& repo, const std::string& commit) {
  TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, commit));
  CommitParts parts = parse_commit_text(bytes);
  BranchCommit head;
  head.revision = {.commit = commit, .tree = std::move(parts.tree), .time = parts.committer.time};
  if (!parts.parents.empty()) head.parent = std::move(parts.parents.front());
  head.subject = parts.message.substr(0, parts.message.find('\n'));
  return head;
}

Result<std::vector<BranchCommit>> commits_of_file(const Place& place, const std::string& path,
                                                  Instant since) {
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TRY_ASSIGN(const Head head, repo.head());
  TreeReader trees(repo);
  std::vector<BranchCommit> found;
  auto commit = read_branch_commit(repo, head.commit);
  for (std::size_t seen = 0; seen < kFarthest && commit.ok(); ++seen) {
    if (commit->revision.time < since || commit->parent.empty()) break;
    auto parent = read_branch_commit(repo, commit->parent);
    if (!parent.ok()) break;  // a shallow clone ends here
    TRY_ASSIGN(const std::string blob, blob_at(trees, commit->revision.tree, path));
    TRY_ASSIGN(const std::string before, blob_at(trees, parent->revision.tree, path));
    if (blob != before) found.push_back(std::move(*commit));
    commit = std::move(parent);
  }
  return found;
}

Result<std::map<std::string, BranchCommit>> column_commits(const Place& place,
                                                           const std::string& from,
                                                           const ColumnsByPath& columns) {
  std::map<std::string, BranchCommit> found;
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TreeReader trees(repo);
  TRY_ASSIGN(const BranchCommit first, read_branch_commit(repo, from));
  ColumnsByPath open;
  for (const auto& [path, column] : columns) {
    TRY_ASSIGN(const std::string blob, blob_at(trees, first.revision.tree, path));
    if (column_in(repo, blob, path) == column) open.emplace(path, column);
  }
  Result<BranchCommit> commit = first;
  for (std::size_t seen = 0; seen < kFarthest && !open.empty() && !commit->parent.empty(); ++seen) {
    auto parent = read_branch_commit(repo, commit->parent);
    if (!parent.ok()) break;  // a shallow clone ends here
    for (auto entry = open.begin(); entry != open.end();) {
      const auto& [path, column] = *entry;
      TRY_ASSIGN(const std::string blob, blob_at(trees, commit->revision.tree, path));
      TRY_ASSIGN(const std::string before, blob_at(trees, parent->revision.tree, path));
      const bool made = before.empty();
      const bool moved = !made && blob != before && column_in(repo, before, path) != column;
      if (moved) found.emplace(path, *commit);
      entry = made || moved ? open.erase(entry) : std::next(entry);
    }
    commit = std::move(parent);
  }
  return found;
}

}  // namespace kanban
