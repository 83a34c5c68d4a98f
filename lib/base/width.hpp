// Width — how many terminal columns text takes, and cutting it between graphemes.
//
// The width of a grapheme is that of its widest member, a pair of regional indicators is 2, an
// emoji variation selector adds nothing: the reading that most terminals share.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// Columns that `text` takes. Requires: printable text of one line.
std::size_t display_width(std::string_view text);

// `text` if it fits into `columns`, else its beginning and `ellipsis`, cut between graphemes.
std::string cut_to_width(std::string_view text, std::size_t columns,
                         std::string_view ellipsis = "…");

// `text` filled with blanks to `columns`; longer text as it is.
std::string pad_to_width(std::string_view text, std::size_t columns);

}  // namespace kanban
