#include "git/new_objects.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "git/pack_text.hpp"

namespace kanban {
namespace {

struct FolderEdits {
  std::vector<const TreeEdit*> here = {};
  std::map<std::string, std::vector<TreeEdit>> below = {};
};

FolderEdits sort_by_step(const std::vector<TreeEdit>& edits) {
  FolderEdits sorted;
  for (const TreeEdit& edit : edits) {
    const std::size_t slash = edit.path.find('/');
    if (slash == std::string::npos) {
      sorted.here.push_back(&edit);
    } else {
      sorted.below[edit.path.substr(0, slash)].push_back(
          {.path = edit.path.substr(slash + 1), .id = edit.id, .mode = edit.mode});
    }
  }
  return sorted;
}

void put(std::map<std::string, TreeItem>& items, TreeItem item) {
  if (item.id.empty()) {
    items.erase(item.name);
  } else {
    items[item.name] = std::move(item);
  }
}

// As edit_tree, but the result is empty when nothing is left in the folder.
Result<std::string> edit_folder(TreeReader& trees, const std::string& root,
                                const std::vector<TreeEdit>& edits, NewObjects& made) {
  TRY_ASSIGN(const std::vector<TreeItem>* old, trees.items(root));
  std::map<std::string, TreeItem> items;
  for (const TreeItem& item : *old) items.emplace(item.name, item);
  const FolderEdits sorted = sort_by_step(edits);
  for (const TreeEdit* edit : sorted.here) {
    put(items, {.mode = edit->mode, .name = edit->path, .id = edit->id});
  }
  for (const auto& [name, below] : sorted.below) {
    const auto known = items.find(name);
    const bool is_folder = known != items.end() && known->second.is_folder();
    TRY_ASSIGN(std::string id, edit_folder(trees, is_folder ? known->second.id : "", below, made));
    put(items, {.mode = "40000", .name = name, .id = std::move(id)});
  }
  if (items.empty()) return std::string();
  std::vector<TreeItem> entries;
  entries.reserve(items.size());
  for (auto& [name, item] : items) entries.push_back(std::move(item));
  return made.add(ObjectKind::tree, tree_text(std::move(entries)));
}

}  // namespace

std::string NewObjects::add(ObjectKind kind, std::string bytes) {
  std::string id = Repo::id_of(kind, bytes);
  made_.push_back({.kind = kind, .bytes = std::move(bytes)});
  return id;
}

Status NewObjects::flush(Repo& repo) {
  if (made_.size() >= kPackFrom) {
    PackText pack;
    for (const Made& object : made_) pack.add(object.kind, object.bytes);
    TRY(repo.write_pack(std::move(pack).finish()));
  } else {
    for (const Made& object : made_) TRY(repo.write(object.kind, object.bytes));
  }
  made_.clear();
  return success();
}

Result<std::string> edit_tree(TreeReader& trees, const std::string& root,
                              const std::vector<TreeEdit>& edits, NewObjects& made) {
  TRY_ASSIGN(std::string id, edit_folder(trees, root, edits, made));
  if (id.empty()) id = made.add(ObjectKind::tree, "");
  return id;
}

}  // namespace kanban
