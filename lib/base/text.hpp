// Text — small functions on strings that every room needs. Bytes unless the name says otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kanban {

// `text` without blanks, tabs and line ends at either end.
std::string_view trim(std::string_view text);

// The pieces of `text` between `separator`s; one empty piece for an empty text.
std::vector<std::string> split(std::string_view text, char separator);

// The lines of `text` without their ends ("\n" or "\r\n"); none for an empty text.
std::vector<std::string_view> lines_of(std::string_view text);

// `pieces` with `separator` between them.
std::string join(std::span<const std::string> pieces, std::string_view separator);

// `text` with A-Z in lower case; other bytes as they are.
std::string lower_ascii(std::string_view text);

// `text` for comparing without regard to case in any script (Unicode case folding, composed):
// "Straße" and "STRASSE" give the same. Text that is not valid UTF-8 only gets A-Z in lower case.
std::string fold_case(std::string_view text);

// Whether `a` and `b` are equal but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b);

// Whether `text` is one or more digits; its value, at most 18 digits.
std::optional<std::int64_t> parse_count(std::string_view text);

// A decimal number such as 2, 0.5 or -1.25: its text is canonical (no leading or trailing zeros).
std::optional<std::string> canonical_number(std::string_view text);

// A lower-case ASCII name for files made from `text`: letters and digits, one hyphen for the rest,
// at most `limit` bytes, cut between words where that is possible. Accents are dropped ("é" is
// "e").
std::string slug(std::string_view text, std::size_t limit = 48);

// How many single edits (insert, remove, replace, swap of neighbours) lead from `a` to `b`.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word` but for case, if one is near enough to be meant: at most two
// edits away and at most half as many edits as the longer of the two has bytes, or else the only
// one that `word` begins.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// The hint `did you mean 'X'?`, or nothing.
std::vector<std::string> did_you_mean(std::string_view word,
                                      std::span<const std::string> candidates);

// The X of a hint `did you mean 'X'?`; empty for any other hint.
std::string meant_word(std::string_view hint);

// The offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

// `text` as it may be shown on a terminal or in a log: control characters in caret form (^[), C1
// controls, bidirectional overrides and line separators as <U+202E>, invalid bytes as <FF>.
// Newlines and tabs become ^J and ^I too: this is for one line.
std::string printable(std::string_view text);

// As printable, but keeps newlines, for text of several lines.
std::string printable_lines(std::string_view text);

// The plural of a noun in English, as far as letters tell: "cards", "stories", "branches". A word
// that ends with s ("ops") or with a letter of another script stays as it is.
std::string plural_of(std::string_view noun);

// "1 card", "2 cards", "2 stories".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace kanban
