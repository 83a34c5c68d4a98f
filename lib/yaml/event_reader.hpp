// Event reader — one entry of `history` or `comments`. Internal to this room.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/card.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// The text of a scalar. The last line end of a literal or folded block is layout, not text.
std::string scalar_text(const Node& node);

// Errors: bad-event, not-an-instant, not-a-date.
Result<Event> read_event(const Source& source, const Tree& tree, const Node& node);

// Errors: bad-value, not-an-instant.
Result<Comment> read_comment(const Source& source, const Tree& tree, const Node& node);

}  // namespace kanban::yaml
