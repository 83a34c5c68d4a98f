#include "store/past.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"

namespace kanban {
namespace {

constexpr std::size_t kFarthest = 1000;  // commits looked through; undo is for what was just done

struct Commit {
  std::string tree = {};
  std::string parent = {};  // the first; empty for a root
  std::string message = {};
};

Commit parse_commit(std::string_view bytes) {
  Commit commit;
  const std::size_t end = bytes.find("\n\n");
  for (const std::string_view line : lines_of(bytes.substr(0, end))) {
    if (line.starts_with("tree ")) commit.tree = line.substr(5);
    if (line.starts_with("parent ") && commit.parent.empty()) commit.parent = line.substr(7);
  }
  if (end != std::string_view::npos) commit.message = bytes.substr(end + 2);
  return commit;
}

// The value of the last line `name: value` of a message.
std::string trailer(const Commit& commit, std::string_view name) {
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
                                            const std::string& board, const Commit& commit,
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

}  // namespace

Result<std::vector<PastChange>> last_changes(const Place& place, std::size_t count,
                                             std::string_view from) {
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TRY_ASSIGN(const Head head, repo.head());
  TreeReader reader(repo);
  std::vector<PastChange> changes;
  std::set<std::string> undone;
  std::string id = head.commit;
  bool begun = from.empty();
  for (std::size_t seen = 0; seen < kFarthest && !id.empty() && changes.size() < count; ++seen) {
    TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, id));
    const Commit commit = parse_commit(bytes);
    const std::string verb = trailer(commit, "Kanban-Op");
    for (const std::string& other : split(trailer(commit, "Kanban-Undoes"), ' '))
      undone.insert(other);
    begun = begun || id.starts_with(from);
    if (begun && !verb.empty() && verb != "undo" && undone.count(id) == 0) {
      std::string parent_tree;
      if (!commit.parent.empty()) {
        TRY_ASSIGN(const std::string parent, repo.read(ObjectKind::commit, commit.parent));
        parent_tree = parse_commit(parent).tree;
      }
      TRY_ASSIGN(std::vector<PastFile> files,
                 changed_files(repo, reader, place.board, commit, parent_tree));
      const std::string subject = commit.message.substr(0, commit.message.find('\n'));
      if (!files.empty() && !begins_board(files, place))
        changes.push_back({id, subject, verb, std::move(files)});
    }
    id = commit.parent;
  }
  return changes;
}

}  // namespace kanban
