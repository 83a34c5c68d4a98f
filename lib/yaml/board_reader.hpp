// Board reader — a tree of nodes to Settings, section by section. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// Puts what `tree` says over `settings`, which may already hold what `extends:` brought: single
// values are replaced, named entries win over those of the same name and stand before the others.
Status apply_board(const Source& source, const Tree& tree, Settings& settings,
                   std::vector<Error>& warnings);

// The texts of a list, or of one scalar. Error: bad-value.
Result<std::vector<std::string>> read_texts(const Source& source, const Tree& tree,
                                            const Node& node, std::string_view name);

// The columns of `columns:`. Errors: no-columns, duplicate-column, bad-limit, bad-stage, bad-value.
Result<std::vector<Column>> read_columns(const Source& source, const Tree& tree, const Node& node,
                                         std::vector<Error>& warnings);

Result<std::vector<Lane>> read_lanes(const Source& source, const Tree& tree, const Node& node,
                                     std::vector<Error>& warnings);

// Warns of a key that is not one of `known` and does not begin with x-.
void warn_unknown(const Source& source, const Node& key, std::vector<std::string> known,
                  std::vector<Error>& warnings);

// One value on one line. Error: bad-value.
Result<std::string> read_one(const Source& source, const Node& node, std::string_view name);

}  // namespace kanban::yaml
