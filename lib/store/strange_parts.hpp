// Strange parts — what a commit has where a board keeps its files and is no file: links and
// submodules. Nothing of ours follows them, so whoever lets them pass is shown less than others
// see.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/tree_reader.hpp"

namespace kanban {

// That `file` is a link, a submodule or something else that is no plain file.
Error not_plain(const TreeItem& file);

// Whether `file` is a link or a submodule where the board in `folder` keeps its files.
bool is_strange_part(std::string_view folder, const TreeItem& file);

// Those of the board in `folder` of the tree `root`, each as not-a-regular-file (invalid).
Result<std::vector<Error>> strange_parts(TreeReader& reader, const std::string& root,
                                         std::string_view folder);

}  // namespace kanban
