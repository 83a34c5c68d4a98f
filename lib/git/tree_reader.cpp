#include "git/tree_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::string_view kSubmodule = "160000";

const TreeItem* named(const std::vector<TreeItem>& items, std::string_view name) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const TreeItem& item) { return item.name == name; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

Result<const std::vector<TreeItem>*> TreeReader::items(const std::string& id) {
  const auto known = trees_.find(id);
  if (known != trees_.end()) return &known->second;
  std::vector<TreeItem> entries;
  if (!id.empty()) {
    TRY_ASSIGN(const std::string bytes, repo_->read(ObjectKind::tree, id));
    TRY_ASSIGN(entries, parse_tree_text(bytes));
  }
  return &trees_.emplace(id, std::move(entries)).first->second;
}

Result<std::optional<TreeItem>> TreeReader::find(const std::string& root, const std::string& path) {
  TreeItem current{.mode = "40000", .name = "", .id = root};
  if (path.empty()) return std::optional<TreeItem>(current);
  for (const std::string& step : split(path, '/')) {
    if (!current.is_folder()) return std::optional<TreeItem>();
    TRY_ASSIGN(const std::vector<TreeItem>* entries, items(current.id));
    const TreeItem* item = named(*entries, step);
    if (item == nullptr) return std::optional<TreeItem>();
    current = *item;
  }
  return std::optional<TreeItem>(std::move(current));
}

Status TreeReader::add_files(const std::string& id, const std::string& path, Submodules submodules,
                             std::vector<TreeItem>& found) {
  TRY_ASSIGN(const std::vector<TreeItem>* entries, items(id));
  for (const TreeItem& item : *entries) {
    const std::string full = path.empty() ? item.name : path + "/" + item.name;
    if (item.is_folder()) {
      TRY(add_files(item.id, full, submodules, found));
    } else if (submodules == Submodules::listed || item.mode != kSubmodule) {
      found.push_back({.mode = item.mode, .name = full, .id = item.id});
    }
  }
  return success();
}

Result<std::vector<TreeItem>> TreeReader::files(const std::string& root, const std::string& path,
                                                Submodules submodules) {
  std::vector<TreeItem> found;
  TRY_ASSIGN(const std::optional<TreeItem> start, find(root, path));
  if (!start || !start->is_folder()) return found;
  TRY(add_files(start->id, path, submodules, found));
  std::sort(found.begin(), found.end(),
            [](const TreeItem& a, const TreeItem& b) { return a.name < b.name; });
  return found;
}

}  // namespace kanban
