// Board priority — what the sections about the order share while they are read. Internal to this
// room.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "yaml/board_sections.hpp"

namespace kanban::yaml {

// A number from 0 to 1,000,000 in hundredths. Error: bad-value.
Result<Hundredths> read_factor(const BoardPart& part, const Node& node, std::string_view name);

// Days, written 90d, 2w or 90. Error: bad-value.
Result<int> read_days(const BoardPart& part, const Node& node, std::string_view name);

// The entries of a list of two; `example` shows one. Error: bad-value.
Result<std::pair<const Node*, const Node*>> two_entries(const BoardPart& part, const Node& node,
                                                        std::string_view name,
                                                        std::string_view example);

// Calls `read` for each key of the map `name`, and warns of those that are not in `keys`. Error:
// bad-value where it is no map.
using ReadKey = std::function<Status(const std::string& key, const Node& value)>;
Status each_key(const BoardPart& part, const Node& node, std::string_view name,
                std::span<const std::string_view> keys, const ReadKey& read);

// board_models.cpp: the parts of `priority:` that are tables
Status read_class_rules(const BoardPart& part, const Node& node);
Status read_itil(const BoardPart& part, const Node& node);

}  // namespace kanban::yaml
