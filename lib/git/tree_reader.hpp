// TreeReader — the files of a revision, read from the object store without touching a work tree.
//
//   TRY_ASSIGN(const std::string tree, repo.tree_of("v1.0"));
//   TreeReader reader(repo);
//   TRY_ASSIGN(const auto cards, reader.files(tree, "board/cards"));
//   TRY_ASSIGN(const std::string text, repo.read(ObjectKind::blob, cards[0].id));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "git/repo.hpp"

namespace kanban {

enum class Submodules : std::uint8_t { left_out, listed };

class TreeReader {
 public:
  explicit TreeReader(const Repo& repo) : repo_(&repo) {}

  // The entries of the tree `id`; none for an empty id.
  Result<const std::vector<TreeItem>*> items(const std::string& id);

  // The entry at `path` below the tree `root`, or nothing.
  Result<std::optional<TreeItem>> find(const std::string& root, const std::string& path);

  // Every file below the folder `path` ("" is the top) of the tree `root`, sorted by path; `name`
  // of each is its whole path. A submodule is an entry of mode 160000 where they are listed.
  Result<std::vector<TreeItem>> files(const std::string& root, const std::string& path,
                                      Submodules submodules = Submodules::left_out);

 private:
  Status add_files(const std::string& id, const std::string& path, Submodules submodules,
                   std::vector<TreeItem>& found);

  const Repo* repo_;
  std::unordered_map<std::string, std::vector<TreeItem>> trees_;
};

}  // namespace kanban
