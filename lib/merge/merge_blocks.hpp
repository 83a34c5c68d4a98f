// Merge blocks — the text of a merged card, put together from the pieces of both sides: keys and
// rows with the comments and the quoting that people gave them. Pure; internal to this room.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/card.hpp"

namespace kanban {

// A text near to `merged`: values that neither side has are left to edit_card. Comments that one
// side wrote are in it, those of a value that gave way on a line above. Errors: those of cut_card.
Result<std::string> merge_blocks(std::string_view base, std::string_view ours,
                                 std::string_view theirs, const Card& merged,
                                 std::string_view path);

}  // namespace kanban
