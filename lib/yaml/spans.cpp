// Where a value ends: yaml-cpp reports only where it begins.
#include <algorithm>

#include "yaml/tree.hpp"

namespace kanban::yaml {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t pos = begin + 1; pos < text.size(); ++pos) {
    if (quote == '"' && text[pos] == '\\') {
      ++pos;
    } else if (text[pos] == quote) {
      if (quote == '"' || pos + 1 >= text.size() || text[pos + 1] != quote) return pos + 1;
      ++pos;
    }
  }
  return std::string_view::npos;
}

// A plain scalar holds no escapes, so its text stands in the file character by character, but for
// blanks, which folding may change.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view decoded) {
  std::size_t pos = begin;
  for (const char c : decoded) {
    if (is_space(c)) continue;
    while (pos < text.size() && is_space(text[pos])) ++pos;
    if (pos < text.size()) ++pos;
  }
  return pos;
}

// The block ends before the first line that is not empty and not indented as its first one.
std::size_t block_end(std::string_view text, std::size_t begin, std::string_view decoded) {
  std::size_t line = line_end(text, begin);
  std::size_t end = line;
  const bool holds_text = decoded.find_first_not_of("\n") != std::string_view::npos;
  std::size_t indent = 0;
  while (holds_text && line < text.size()) {
    const std::size_t first = line_at(text, line).find_first_not_of(' ');
    const std::size_t next = line_end(text, line);
    if (first != std::string_view::npos) {
      // With an indentation indicator the first line may be indented more than the others.
      if (indent == 0) indent = text.find_first_of("123456789", begin) < line ? 1 : first;
      if (first < indent) break;
      end = next;
    }
    line = next;
  }
  // The line end of the last line is no part of the value's span.
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return end;
}

}  // namespace

Style scalar_style(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return Style::plain;
  switch (text[begin]) {
    case '"': return Style::double_quoted;
    case '\'': return Style::single_quoted;
    case '|': return Style::literal;
    case '>': return Style::folded;
    default: return Style::plain;
  }
}

std::size_t scalar_end(std::string_view text, std::size_t begin, Style style,
                       std::string_view decoded) {
  switch (style) {
    case Style::double_quoted:
    case Style::single_quoted: return quoted_end(text, begin);
    case Style::literal:
    case Style::folded: return block_end(text, begin, decoded);
    default: return plain_end(text, begin, decoded);
  }
}

std::size_t flow_end(std::string_view text, std::size_t from) {
  for (std::size_t pos = from; pos < text.size(); ++pos) {
    if (text[pos] == ']' || text[pos] == '}') return pos + 1;
    if (text[pos] == '#' && pos > 0 && is_space(text[pos - 1])) pos = line_end(text, pos) - 1;
  }
  return text.size();
}

}  // namespace kanban::yaml
