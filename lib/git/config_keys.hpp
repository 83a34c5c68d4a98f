// Config keys — writes keys into a file of git's configuration; every other line of it stays.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace kanban {

// Sets `keys` ("merge.kanban.name" and its value) in the file at `path`, all or none, in their
// order. The file is made where it is not there. Error: git-failed (io), also when it is locked.
Status set_config_keys(const std::string& path,
                       const std::vector<std::pair<std::string, std::string>>& keys);

}  // namespace kanban
