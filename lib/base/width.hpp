// Width — how many terminal columns text takes, and cutting it between graphemes.
//
// The width of a grapheme is that of its widest member, a pair of regional indicators is 2, an
// emoji variation selector adds nothing: the reading that most terminals share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// Columns that `text` takes. Requires: printable text of one line.
std::size_t display_width(std::string_view text);

// `text` if it fits into `columns`, else its beginning and `ellipsis`, cut between graphemes.
std::string cut_to_width(std::string_view text, std::size_t columns,
                         std::string_view ellipsis = "…");

// The same, keeping the end: the ellipsis stands before it.
std::string cut_front_to_width(std::string_view text, std::size_t columns,
                               std::string_view ellipsis = "…");

// `text` over at most `lines` lines of `columns`, broken between words, and between graphemes where
// a word is longer than a line; the last line ends with `ellipsis` where text is left over. Runs of
// blanks count as one. A grapheme wider than `columns` is left out.
std::vector<std::string> wrap_to_width(std::string_view text, std::size_t columns,
                                       std::size_t lines, std::string_view ellipsis = "…");

// `text` filled with blanks to `columns`; longer text as it is.
std::string pad_to_width(std::string_view text, std::size_t columns);

}  // namespace kanban
