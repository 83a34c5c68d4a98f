// Card reader — a tree of nodes to a Card, by the field table. Internal to this room.
#pragma once

#include "base/result.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// Reads the card in `tree`, which was read from `source`; the tree's warnings are taken over.
Result<ParsedCard> read_card(const Source& source, const Tree& tree);

// A value of an unknown key as it stands in the file: from behind the colon to the value's end.
std::string raw_value(const Source& source, const Node& key, const Node& value);

// The words after `decided:`.
bool is_decision(std::string_view word);

// Why `title` cannot be one, or nothing to say (empty).
std::string title_problem(std::string_view title);

inline constexpr std::size_t kLongestTitle = 500;

}  // namespace kanban::yaml
