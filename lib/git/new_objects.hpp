// NewObjects — objects made for one commit, collected first and written together: few as files of
// their own, many as one pack, which is several times faster and leaves no thousand files behind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/repo.hpp"
#include "git/tree_reader.hpp"

namespace kanban {

class NewObjects {
 public:
  // From how many objects on they are written as a pack.
  static constexpr std::size_t kPackFrom = 100;

  // Takes an object; returns its id. Nothing is written yet.
  std::string add(ObjectKind kind, std::string bytes);

  // Writes what was added since the last call.
  Status flush(Repo& repo);

 private:
  struct Made {
    ObjectKind kind = ObjectKind::blob;
    std::string bytes = {};
  };
  std::vector<Made> made_;
};

// A change of one path in a tree: `id` empty removes it. `mode` is octal.
struct TreeEdit {
  std::string path = {};
  std::string id = {};
  std::string mode = "100644";
};

// The tree `root` with `edits`, its new trees added to `made`. Folders that become empty vanish.
Result<std::string> edit_tree(TreeReader& trees, const std::string& root,
                              const std::vector<TreeEdit>& edits, NewObjects& made);

}  // namespace kanban
