#include "store/past.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "git/commit_text.hpp"
#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 1000;  // commits looked through; undo is for what was just done

// The value of the last line `name: value` of a message.
std::string trailer(const CommitParts& commit, std::string_view name) {
  std::string value;
  for (const std::string_view line : lines_of(commit.message)) {
    if (line.starts_with(name) && line.substr(name.size()).starts_with(": "))
      value = line.substr(name.size() + 2);
  }
  return value;
}

Result<std::map<std::string, std::string>> board_files(TreeReader& reader, const std::string& tree,
                                                       const std::string& board) {
  std::map<std::string, std::string> files;
  TRY_ASSIGN(const std::vector<TreeItem> items, reader.files(tree, board));
  for (const TreeItem& item : items) files[item.name] = item.id;
  return files;
}

Result<std::vector<PastFile>> changed_files(const Repo& repo, TreeReader& reader,
                                            const std::string& board, const CommitParts& commit,
                                            const std::string& parent_tree) {
  TRY_ASSIGN(const auto after, board_files(reader, commit.tree, board));
  TRY_ASSIGN(const auto before, board_files(reader, parent_tree, board));
  std::vector<PastFile> changed;
  const auto text_of = [&](const std::map<std::string, std::string>& files,
                           const std::string& path) -> Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return std::string{};
    return repo.read(ObjectKind::blob, found->second);
  };
  std::set<std::string> paths;
  for (const auto& [path, id] : after) {
    const auto old = before.find(path);
    if (old == before.end() || old->second != id) paths.insert(path);
  }
  for (const auto& [path, id] : before) {
    if (after.count(path) == 0) paths.insert(path);
  }
  for (const std::string& path : paths) {
    TRY_ASSIGN(std::string old_text, text_of(before, path));
    TRY_ASSIGN(std::string new_text, text_of(after, path));
    changed.push_back({path, std::move(old_text), std::move(new_text)});
  }
  return changed;
}

// Whether a change made the board: then there is nothing before it to go back to.
bool begins_board(const std::vector<PastFile>& files, const Place& place) {
  const std::string settings = settings_path(place.board);
  return std::any_of(files.begin(), files.end(), [&](const PastFile& file) {
    return file.path == settings && file.before.empty();
  });
}

Result<CommitParts> read_commit(const Repo& repo, const std::string& id) {
  TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, id));
  return parse_commit_text(bytes);
}

using Undone = std::set<std::string>;  // names of commits

void add_undone(const CommitParts& commit, Undone& undone) {
  for (const std::string& other : split(trailer(commit, "Kanban-Undoes"), ' '))
    undone.insert(other);
}

// The change that a commit made, if it is one that can be taken back.
Result<std::optional<PastChange>> change_of(const Repo& repo, TreeReader& reader,
                                            const Place& place, const std::string& id,
                                            const CommitParts& commit) {
  const std::string verb = trailer(commit, "Kanban-Op");
  if (verb.empty() || verb == "undo") return std::optional<PastChange>{};
  std::string parent_tree;
  if (!commit.parents.empty()) {
    TRY_ASSIGN(const CommitParts parent, read_commit(repo, commit.parents.front()));
    parent_tree = parent.tree;
  }
  TRY_ASSIGN(std::vector<PastFile> files,
             changed_files(repo, reader, place.board, commit, parent_tree));
  if (files.empty() || begins_board(files, place)) return std::optional<PastChange>{};
  return std::optional(PastChange{.commit = id,
                                  .subject = commit.message.substr(0, commit.message.find('\n')),
                                  .author = commit.author,
                                  .verb = verb,
                                  .files = std::move(files)});
}

// The commit whose name begins with `from`, behind any parent of `tip`, nearest first; empty where
// there is none. Gathers what the commits on the way took back.
Result<std::string> find_behind(const Repo& repo, const std::string& tip, std::string_view from,
                                Undone& undone) {
  std::vector<std::string> queue{tip};
  std::set<std::string> seen{tip};
  for (std::size_t next = 0; next < queue.size() && next < kFarthest; ++next) {
    const std::string id = queue[next];
    if (id.starts_with(from)) return id;
    TRY_ASSIGN(const CommitParts commit, read_commit(repo, id));
    add_undone(commit, undone);
    for (const std::string& parent : commit.parents) {
      if (seen.insert(parent).second) queue.push_back(parent);
    }
  }
  return std::string();
}

}  // namespace

Result<std::vector<PastChange>> last_changes(const Place& place, std::size_t count,
                                             std::string_view from) {
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TRY_ASSIGN(const Head head, repo.head());
  TreeReader reader(repo);
  std::vector<PastChange> changes;
  Undone undone;
  std::string id = head.commit;
  if (!from.empty() && !id.empty()) {
    TRY_ASSIGN(id, find_behind(repo, head.commit, from, undone));
  }
  for (std::size_t seen = 0; seen < kFarthest && !id.empty() && changes.size() < count; ++seen) {
    TRY_ASSIGN(const CommitParts commit, read_commit(repo, id));
    add_undone(commit, undone);
    if (undone.count(id) == 0) {
      TRY_ASSIGN(std::optional<PastChange> change, change_of(repo, reader, place, id, commit));
      if (change) changes.push_back(std::move(*change));
    }
    id = commit.parents.empty() ? std::string() : commit.parents.front();
  }
  return changes;
}

}  // namespace kanban
