// Board reader — a tree of nodes to Settings, section by section. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// Puts what `tree` says over `settings`, which may already hold what `extends:` brought.
Status apply_board(const Source& source, const Tree& tree, Settings& settings,
                   std::vector<Error>& warnings);

// The texts of a list, or of one scalar. Error: bad-value.
Result<std::vector<std::string>> read_texts(const Source& source, const Tree& tree,
                                            const Node& node, std::string_view name);

// The lines of the section `name` (columns, lanes, levels, types or aliases) as a new file has
// them; empty when `settings` has nothing for it.
std::string process_section(const Settings& settings, std::string_view name);

// The same of the sections roles and rules.
std::string rights_section(const RightsSettings& rights, std::string_view name);

}  // namespace kanban::yaml
