// Quoting — how text is written so that every reader gives back the same text. Internal to this
// room.
#pragma once

#include <string>
#include <string_view>

namespace kanban::yaml {

// Whether yaml-cpp and YAML 1.2 read `text` as one plain scalar on one line, in block and in flow
// collections alike. Stricter than YAML: only characters that mean nothing there.
bool reads_as_plain(std::string_view text);

// Whether `text` may be written plain: it reads as plain, and no YAML 1.1 reader takes it for a
// number, date, truth value or null.
bool may_be_plain(std::string_view text);

// Whether a literal block (`|`, one line end kept) loses nothing of `text`.
bool may_be_literal(std::string_view text);

// Whether single quotes can hold `text` on one line.
bool may_be_single_quoted(std::string_view text);

// `text` between double quotes, with escapes where they are needed.
void append_double_quoted(std::string& out, std::string_view text);
std::string double_quoted(std::string_view text);
std::string single_quoted(std::string_view text);

// `text` plain where that is safe, else between double quotes.
void append_word(std::string& out, std::string_view text);
std::string word(std::string_view text);

// The lines of a literal block, each indented by `indent` blanks, with line ends.
void append_literal_lines(std::string& out, std::string_view text, std::size_t indent);

// Whether the character at `pos` must not stand raw in any file: C0 but tab and line ends, DEL, C1.
bool is_control(std::string_view text, std::size_t pos);

// Whether `text` goes over more than one line.
inline bool has_line_break(std::string_view text) {
  return text.find('\n') != std::string_view::npos || text.find('\r') != std::string_view::npos;
}

// Whether the character at `pos` turns the direction of the text that follows (U+202A-202E,
// U+2066-2069), and so can make a line look like another.
bool is_direction_override(std::string_view text, std::size_t pos);

}  // namespace kanban::yaml
