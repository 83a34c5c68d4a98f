// Shown value — a value of a card as messages show it: short, on one line. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// The first line of `value`, printable and at most 60 columns of it, cut between graphemes; what is
// left out is an ellipsis. "nothing" for none.
std::string shown_value(std::string_view value);

// Whether shown_value() leaves nothing of it out.
bool is_shown_whole(std::string_view value);

}  // namespace kanban
