// Paths — what stands at a path, for the finding of repositories and boards.
#pragma once

#include <dirent.h>
#include <memory>
#include <optional>
#include <string>

namespace kanban {

struct CloseFolder {
  void operator()(DIR* stream) const { ::closedir(stream); }
};
using FolderStream = std::unique_ptr<DIR, CloseFolder>;

// Whether anything stands at `path`, also a link that leads nowhere.
bool path_exists(const std::string& path);

// Whether a folder stands at `path`, or a link to one.
bool is_folder(const std::string& path);

// The absolute path without links and dots; nothing when it does not exist.
std::optional<std::string> real_path(const std::string& path);

// `path` seen from the folder `top`, "" for `top` itself; nothing when it does not lie there. Both
// are real paths.
std::optional<std::string> relative_to(const std::string& top, const std::string& path);

// What somebody in the folder `directory` means by `path`, seen from the folder `top`; "" where
// that does not lie below it. The file need not be there. `top` is a real path, `directory`
// absolute.
std::string path_below(const std::string& top, const std::string& directory,
                       const std::string& path);

}  // namespace kanban
