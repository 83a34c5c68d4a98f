#include "store/branch_edits.hpp"

#include <map>

#include "base/text.hpp"
#include "git/commit_text.hpp"
#include "git/repo.hpp"
#include "git/tree_reader.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 5000;

// "Paula Gil <paula@example.org>" behind the trailer `name`.
void add_approvers(const std::string& message, std::string_view name,
                   std::vector<Signature>& approvers) {
  for (const std::string_view line : lines_of(message)) {
    const bool trailer = line.size() > name.size() && line[name.size()] == ':' &&
                         equal_ignoring_case(line.substr(0, name.size()), name);
    if (!trailer) continue;
    const std::string_view who = trim(line.substr(name.size() + 1));
    const std::size_t open = who.find('<');
    Signature approver;
    approver.name = trim(who.substr(0, open));
    if (open != std::string_view::npos)
      approver.email = trim(who.substr(open + 1, who.find('>') - open - 1));
    approvers.push_back(std::move(approver));
  }
}

// The files of the board in one commit that differ from another's, without reading equal folders.
class Comparison {
 public:
  explicit Comparison(const Repo& repo) : repo_(repo), trees_(repo) {}

  Status compare(const std::string& before, const std::string& after, const std::string& path) {
    if (before == after) return success();
    TRY_ASSIGN(const auto* const old_items, trees_.items(before));
    TRY_ASSIGN(const auto* const new_items, trees_.items(after));
    std::map<std::string, std::pair<TreeItem, TreeItem>> both;
    for (const TreeItem& item : *old_items) both[item.name].first = item;
    for (const TreeItem& item : *new_items) both[item.name].second = item;
    for (const auto& [name, items] : both) {
      if (items.first == items.second) continue;
      const std::string full = path.empty() ? name : path + "/" + name;
      TRY(compare_items(items.first, items.second, full));
    }
    return success();
  }

  std::vector<PastFile> take() { return std::move(files_); }

 private:
  Status compare_items(const TreeItem& before, const TreeItem& after, const std::string& path) {
    if (before.is_folder() || after.is_folder()) {
      return compare(before.is_folder() ? before.id : std::string(),
                     after.is_folder() ? after.id : std::string(), path);
    }
    PastFile file{path, {}, {}};
    if (!before.id.empty()) {
      TRY_ASSIGN(file.before, repo_.read(ObjectKind::blob, before.id));
    }
    if (!after.id.empty()) {
      TRY_ASSIGN(file.after, repo_.read(ObjectKind::blob, after.id));
    }
    files_.push_back(std::move(file));
    return success();
  }

  const Repo& repo_;
  TreeReader trees_;
  std::vector<PastFile> files_ = {};
};

Result<std::string> board_tree(const Repo& repo, const std::string& tree,
                               const std::string& board) {
  TreeReader trees(repo);
  TRY_ASSIGN(const auto folder, trees.find(tree, board));
  return folder && folder->is_folder() ? folder->id : std::string();
}

Result<CommitParts> read_commit(const Repo& repo, const std::string& id) {
  TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, id));
  return parse_commit_text(bytes);
}

Result<BranchEdit> edit_of(const Repo& repo, const Place& place, const std::string& id,
                           const CommitParts& parts, const CommitParts& parent) {
  BranchEdit edit;
  edit.commit = id;
  edit.at = parts.committer.time;
  edit.author = parts.author;
  add_approvers(parts.message, "Approved-by", edit.approvers);
  add_approvers(parts.message, "Reviewed-by", edit.approvers);
  TRY_ASSIGN(const std::string before, board_tree(repo, parent.tree, place.board));
  TRY_ASSIGN(const std::string after, board_tree(repo, parts.tree, place.board));
  Comparison comparison(repo);
  TRY(comparison.compare(before, after, place.board));
  edit.files = comparison.take();
  if (edit.files.empty() || parts.parents.size() < 2) return edit;
  const auto proposed = read_commit(repo, parts.parents[1]);
  if (!proposed.ok()) return edit;
  edit.merger = parts.author;
  edit.author = proposed->author;
  return edit;
}

}  // namespace

Result<BranchEdits> edits_since(const Place& place, Instant since) {
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TRY_ASSIGN(const Head head, repo.head());
  BranchEdits found;
  std::string id = head.commit;
  auto parts = id.empty() ? Result<CommitParts>(CommitParts{}) : read_commit(repo, id);
  for (std::size_t seen = 0; parts.ok() && !id.empty(); ++seen) {
    if (parts->committer.time < since) return found;
    if (parts->parents.empty()) return found;  // the first commit decided about nothing before
    if (seen == kFarthest) break;
    const std::string above = parts->parents.front();
    auto parent = read_commit(repo, above);
    if (!parent.ok()) break;  // a shallow clone ends here
    TRY_ASSIGN(BranchEdit edit, edit_of(repo, place, id, *parts, *parent));
    if (!edit.files.empty()) found.edits.push_back(std::move(edit));
    id = above;
    parts = std::move(parent);
  }
  found.cut = !id.empty();
  return found;
}

}  // namespace kanban
