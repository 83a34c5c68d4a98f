// Why a text is no YAML, said about the line a person wrote rather than about the parser's state.
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "yaml/quoting.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {
namespace {

// One line of the text, cut into its parts.
struct Line {
  std::size_t begin = 0;
  std::string_view text = {};
  std::size_t indent = 0;     // blanks before anything
  std::string_view key = {};  // empty where the line has none
  std::size_t key_at = 0;     // place of the key in `text`, behind the dashes of entries
  std::size_t value = 0;      // place of the value in `text`
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

Line cut(std::string_view text, std::size_t begin) {
  Line line;
  line.begin = begin;
  line.text = line_at(text, begin);
  line.indent = std::min(line.text.find_first_not_of(' '), line.text.size());
  std::size_t pos = line.indent;
  while (line.text.substr(pos).starts_with("- ")) {
    pos = std::min(line.text.find_first_not_of(' ', pos + 1), line.text.size());
  }
  line.value = pos;
  line.key_at = pos;
  std::size_t end = pos;
  while (end < line.text.size() && (line.text[end] == '_' || line.text[end] == '-' ||
                                    (line.text[end] >= '0' && line.text[end] <= '9') ||
                                    (line.text[end] >= 'a' && line.text[end] <= 'z') ||
                                    (line.text[end] >= 'A' && line.text[end] <= 'Z'))) {
    ++end;
  }
  const bool has_key = end > pos && end < line.text.size() && line.text[end] == ':' &&
                       (end + 1 == line.text.size() || is_blank(line.text[end + 1]));
  if (!has_key) return line;
  line.key = line.text.substr(pos, end - pos);
  line.value = std::min(line.text.find_first_not_of(" \t", end + 1), line.text.size());
  return line;
}

std::string_view value_of(const Line& line) { return line.text.substr(line.value); }

// The line as it should be written: the value between double quotes.
std::string quoted_line(const Line& line) {
  const std::string before(trim(line.text.substr(0, line.value)));
  return "write it as: " + before + (before.empty() ? "" : " ") +
         double_quoted(trim(value_of(line)));
}

bool closes_its_quote(std::string_view value) {
  return scalar_end(value, 0, scalar_style(value, 0), {}) != std::string_view::npos;
}

// The place of the colon that makes a plain value look like a key of its own.
std::size_t inner_colon(std::string_view value) {
  const std::size_t comment = value.find(" #");
  value = value.substr(0, comment);
  const std::size_t colon = value.find(": ");
  if (colon != std::string_view::npos) return colon;
  return !value.empty() && value.back() == ':' ? value.size() - 1 : std::string_view::npos;
}

std::optional<Error> judge_value(const Source& source, const Line& line) {
  const std::string_view value = value_of(line);
  if (value.empty()) return std::nullopt;
  const std::size_t at = line.begin + line.value;
  const char first = value.front();
  if (first == '@' || first == '`' || first == '%') {
    return error_at(source, at, "reserved-start",
                    std::string("a value cannot begin with ") + first + " unless it is quoted")
        .hint(quoted_line(line));
  }
  if (first == '*' && value.size() > 1 && !is_blank(value[1])) {
    return error_at(source, at, "not-allowed", "aliases (*name) are not allowed")
        .hint(quoted_line(line));
  }
  if (first == '"' || first == '\'') {
    if (closes_its_quote(value)) return std::nullopt;
    return error_at(source, at, "unclosed-quote", "this quote is never closed")
        .hint("close it on the same line, or write \\\" for a quote inside");
  }
  if (line.key.empty() || std::string_view("[{|>&*!#").find(first) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t colon = inner_colon(value);
  if (colon == std::string_view::npos) return std::nullopt;
  return error_at(source, at + colon, "unquoted-colon", "a value with \": \" in it needs quotes")
      .hint(quoted_line(line));
}

// How many brackets and braces of a value on one line stay open, outside of quotes and comments.
int open_brackets(std::string_view value) {
  int open = 0;
  char quote = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (quote != 0) {
      if (c == '\\' && quote == '"') ++i;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '#' && i > 0 && is_blank(value[i - 1])) {
      break;
    } else if (c == '[' || c == '{') {
      ++open;
    } else if (c == ']' || c == '}') {
      --open;
    }
  }
  return open;
}

bool is_bracket(std::string_view value) {
  return !value.empty() && (value.front() == '[' || value.front() == '{');
}

// Whether a value with a first character of its own ends on its line.
bool is_whole(std::string_view value) {
  if (value.empty()) return false;
  if (is_bracket(value)) return open_brackets(value) == 0;
  return (value.front() == '"' || value.front() == '\'') && closes_its_quote(value);
}

// A list or map whose line ends before it is closed, with `below` beginning something else.
std::optional<Error> judge_bracket(const Source& source, const Line& line, const Line& below) {
  const std::string_view value = value_of(line);
  if (!is_bracket(value) || open_brackets(value) <= 0) return std::nullopt;
  const bool ends = below.text.empty();
  const bool entry = below.text.substr(below.indent).starts_with("- ");
  if (!ends && (below.indent > line.indent || (below.key.empty() && !entry))) return std::nullopt;
  const std::string opened(1, value.front());
  const std::string closing = value.front() == '[' ? "]" : "}";
  return error_at(source, line.begin + line.value, "bad-syntax",
                  "this " + opened + " is never closed")
      .hint("close it with " + closing + ", on the same line");
}

// "due:2026-11-27" instead of "due: 2026-11-27".
std::optional<Error> judge_colon(const Source& source, const Line& line, const Line& above) {
  if (!line.key.empty() || line.indent > above.key_at || line.key_at != line.indent)
    return std::nullopt;
  const std::size_t end = line.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", line.indent);
  if (end == std::string_view::npos || end == line.indent || line.text[end] != ':' ||
      end + 1 >= line.text.size())
    return std::nullopt;
  const std::string key(line.text.substr(line.indent, end - line.indent));
  return error_at(source, line.begin + end, "bad-syntax",
                  "a blank is missing behind '" + key + ":'")
      .hint("write it as: " + key + ": " + std::string(trim(line.text.substr(end + 1))));
}

std::optional<Error> judge_indent(const Source& source, const Line& line, const Line& above) {
  if (line.indent < line.text.size() && line.text[line.indent] == '\t') {
    return error_at(source, line.begin + line.indent, "tab-indent", "tabs cannot indent YAML")
        .hint("indent with two blanks");
  }
  const std::string_view value = above.text.substr(std::min(above.value, above.text.size()));
  if (line.key.empty() || above.key.empty() || value.empty()) return std::nullopt;
  const bool whole = is_whole(value);
  if (!whole && std::string_view("|>[{\"'#").find(value.front()) != std::string_view::npos)
    return std::nullopt;
  // In an entry of a list, also left of the entry's first key.
  const bool left = line.indent > above.indent && line.indent < above.key_at;
  const bool right = line.indent > above.key_at && (whole || line.indent != above.value);
  if (!left && !right) return std::nullopt;
  if (left) {
    return error_at(source, line.begin + line.indent, "bad-indent",
                    "this line is indented less than the key above it")
        .hint("begin '" + std::string(line.key) + "' in the same column as '" +
              std::string(above.key) + "'");
  }
  return error_at(source, line.begin + line.indent, "bad-indent",
                  "this line is indented deeper than the key above it allows")
      .hint("begin '" + std::string(line.key) + "' in the same column as '" +
            std::string(above.key) + "'");
}

// Whether a literal or folded block begins at the end of `line`.
bool opens_block(const Line& line) {
  const std::string_view value = value_of(line);
  return !value.empty() && (value.front() == '|' || value.front() == '>');
}

}  // namespace

Error diagnose(const Source& source, std::size_t offset, std::string_view reason) {
  Line above;
  for (std::size_t pos = 0; pos < source.text.size() && pos <= offset;) {
    const Line line = cut(source.text, pos);
    pos = line_end(source.text, pos);
    const std::string_view bare = trim(line.text);
    if (bare.empty() || bare.front() == '#') continue;
    if (auto error = judge_bracket(source, above, line)) return std::move(*error);
    if (auto error = judge_colon(source, line, above)) return std::move(*error);
    if (auto error = judge_indent(source, line, above)) return std::move(*error);
    if (auto error = judge_value(source, line)) return std::move(*error);
    above = line;
    if (!opens_block(line)) continue;
    while (pos < source.text.size() && (trim(line_at(source.text, pos)).empty() ||
                                        indentation_at(source.text, pos) > line.indent)) {
      pos = line_end(source.text, pos);
    }
  }
  if (auto error = judge_bracket(source, above, {})) return std::move(*error);
  return error_at(source, offset, "bad-syntax", "this is not YAML: " + printable(reason))
      .hint(
          "look at this line and the one above: keys in one column, a blank behind each colon, "
          "brackets closed, text with special characters between double quotes");
}

}  // namespace kanban::yaml
