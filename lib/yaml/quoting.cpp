#include "yaml/quoting.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"

namespace kanban::yaml {
namespace {

unsigned char byte_at(std::string_view text, std::size_t pos) {
  return pos < text.size() ? static_cast<unsigned char>(text[pos]) : 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<bool, 256> make_inner() {
  std::array<bool, 256> table{};
  for (unsigned c = 0x80; c < 256; ++c) table[c] = true;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = true;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = true;
  for (const char c :
       {' ', '_', '-', '.', '/', '+', '@', '(', ')', '&', '!', '$', '%', '=', ';', '~'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}

constexpr std::array<bool, 256> kInner = make_inner();

// Characters that some reader takes for a line end, a mark or nothing at all: NEL, LS, PS, the byte
// order mark and U+FFFE, U+FFFF. Returns the length of one at `pos`, or 0.
std::size_t odd_length(std::string_view text, std::size_t pos) {
  const unsigned char a = byte_at(text, pos);
  const unsigned char b = byte_at(text, pos + 1);
  const unsigned char c = byte_at(text, pos + 2);
  if (a == 0xC2 && b >= 0x80 && b <= 0x9F) return 2;
  if (a == 0xE2 && b == 0x80 && (c == 0xA8 || c == 0xA9)) return 3;
  if (a == 0xEF && b == 0xBB && c == 0xBF) return 3;
  if (a == 0xEF && b == 0xBF && (c == 0xBE || c == 0xBF)) return 3;
  return 0;
}

bool has_odd(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (byte_at(text, pos) >= 0x80 && odd_length(text, pos) != 0) return true;
  }
  return false;
}

// Words that a YAML 1.1 reader takes for a truth value or nothing.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords{"null", "true", "false", "yes", "no",
                                                          "on",   "off",  "y",     "n"};
  if (text.size() > 5) return false;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return equal_ignoring_case(text, word); });
}

// Whether text that begins with a digit could be a number or a time somewhere. A letter settles
// that it is none, but for exponents, prefixes such as 0x, and what begins like a year.
bool may_be_number(std::string_view text) {
  if (!is_digit(text.front())) return false;
  if (text.size() > 1 && text.front() == '0' && is_letter(text[1])) return true;
  if (text.size() > 4 && text[4] == '-') return true;
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (is_letter(c) && c != 'e' && c != 'E');
  });
}

void append_escaped(std::string& out, unsigned code) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "\\u%04X", code);
  out += buffer.data();
}

unsigned code_point(std::string_view text, std::size_t pos, std::size_t length) {
  const auto tail = [&](std::size_t i) { return byte_at(text, pos + i) & 0x3FU; };
  if (length == 2) return ((byte_at(text, pos) & 0x1FU) << 6U) | tail(1);
  return ((byte_at(text, pos) & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2);
}

}  // namespace

bool is_control(std::string_view text, std::size_t pos) {
  const unsigned char a = byte_at(text, pos);
  if (a < 0x20) return a != '\t' && a != '\n' && a != '\r';
  return a == 0x7F ||
         (a == 0xC2 && byte_at(text, pos + 1) >= 0x80 && byte_at(text, pos + 1) < 0xA0);
}

bool is_direction_override(std::string_view text, std::size_t pos) {
  if (byte_at(text, pos) != 0xE2) return false;
  const unsigned char b = byte_at(text, pos + 1);
  const unsigned char c = byte_at(text, pos + 2);
  return (b == 0x80 && c >= 0xAA && c <= 0xAE) || (b == 0x81 && c >= 0xA6 && c <= 0xA9);
}

bool reads_as_plain(std::string_view text) {
  if (text.empty() || text.back() == ' ') return false;
  const char first = text.front();
  const bool starts_well =
      is_letter(first) || is_digit(first) || first == '_' || byte_at(text, 0) >= 0x80;
  bool wide = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!kInner[byte]) return false;
    wide = wide || byte >= 0x80;
  }
  return starts_well && (!wide || !has_odd(text));
}

bool may_be_plain(std::string_view text) {
  return reads_as_plain(text) && !is_reserved_word(text) && !may_be_number(text);
}

bool may_be_literal(std::string_view text) {
  if (text.empty() || text.back() == '\n' || text.front() == ' ' || text.front() == '\t' ||
      text.front() == '\n') {
    return false;
  }
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (text[pos] == '\r' || is_control(text, pos)) return false;
  }
  if (has_odd(text)) return false;
  // A line of blanks alone would be taken for an empty one, or trimmed by the next editor.
  for (const std::string_view line : lines_of(text)) {
    if (!line.empty() && trim(line).empty()) return false;
  }
  return true;
}

bool may_be_single_quoted(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (text[pos] == '\n' || text[pos] == '\r' || text[pos] == '\t' || is_control(text, pos))
      return false;
  }
  return !has_odd(text);
}

void append_double_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const char c = text[pos];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      append_escaped(out, byte);
    } else if (const std::size_t odd = byte >= 0x80 ? odd_length(text, pos) : 0; odd != 0) {
      append_escaped(out, code_point(text, pos, odd));
      pos += odd - 1;
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string double_quoted(std::string_view text) {
  std::string out;
  append_double_quoted(out, text);
  return out;
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

void append_word(std::string& out, std::string_view text) {
  if (may_be_plain(text)) {
    out += text;
  } else {
    append_double_quoted(out, text);
  }
}

std::string word(std::string_view text) {
  std::string out;
  append_word(out, text);
  return out;
}

void append_literal_lines(std::string& out, std::string_view text, std::size_t indent) {
  for (const std::string_view line : lines_of(text)) {
    if (!line.empty()) out.append(indent, ' ');
    out += line;
    out += '\n';
  }
}

}  // namespace kanban::yaml
