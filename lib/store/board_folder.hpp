// Board folder — the YAML files that stand directly in a folder of a board, beside its cards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/place.hpp"

namespace kanban {

// Their paths from the top of the repository, sorted; of HEAD where there is no work tree. None
// where there is no such folder. Hidden files are left out. Errors: not-a-regular-file where the
// folder is a link or a repository of its own.
Result<std::vector<std::string>> yaml_files_in(const Place& place, std::string_view folder);

}  // namespace kanban
