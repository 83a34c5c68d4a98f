// Line ends — how the lines of a text end, so that texts can be merged without them. Pure; internal
// to this room.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

struct LineEnds {
  bool returns = false;  // "\r\n"
  bool last = true;      // the last line has an end

  friend bool operator==(const LineEnds&, const LineEnds&) = default;
};

// Whether every line of `text` but perhaps the last ends the same way.
bool are_even(std::string_view text);

LineEnds line_ends_of(std::string_view text);

// `text` with "\n" at the end of every line.
std::string without_line_ends(std::string_view text);

// What without_line_ends took away, put back as `ends` says.
std::string with_line_ends(std::string_view text, const LineEnds& ends);

// What one side changed counts, for each of the two; lines that end in "\n" where both did.
LineEnds merge_line_ends(const LineEnds& base, const LineEnds& ours, const LineEnds& theirs);

}  // namespace kanban
