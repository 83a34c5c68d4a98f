#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

// A zero-width space. Forges look for mentions, references and addresses in the finished page,
// where a backslash is gone; only a character between stops them.
constexpr std::string_view kBreak = "&#8203;";

bool is_word(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u >= 0x80 ||
         u == '_';
}

// Newlines, returns and tabs as blanks; other control characters in their printable form.
std::string one_line(std::string_view text) {
  std::string flat(text);
  for (char& c : flat) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return printable(flat);
}

// Whether the character at `pos` needs a backslash wherever it stands.
bool is_markup(char c) { return std::string_view("\\`*_[]~|$").find(c) != std::string_view::npos; }

// Whether the character at `pos` would begin a heading, list, quote or rule of its line.
bool begins_block(std::string_view text, std::size_t pos) {
  const std::size_t first = text.find_first_not_of(' ');
  if (pos == first) return std::string_view("#-+=").find(text[pos]) != std::string_view::npos;
  if (text[pos] != '.' && text[pos] != ')') return false;
  const std::string_view before = text.substr(first, pos - first);
  return before.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether a forge would make a link of the character at `pos` and what follows: @name, #12, !12,
// %1, &1 (GitLab), GH-12, http://, www.
bool begins_link(std::string_view text, std::size_t pos) {
  const char c = text[pos];
  const char next = pos + 1 < text.size() ? text[pos + 1] : ' ';
  const auto follows = [&](std::string_view word) {
    return pos + 1 >= word.size() &&
           equal_ignoring_case(text.substr(pos + 1 - word.size(), word.size()), word);
  };
  if (c == '@' || c == '#') return is_word(next) || next == '"';
  if (c == '!' || c == '%' || c == '&' || c == '~') return is_word(next) || next == '"';
  if (c == ':') return text.substr(pos + 1).starts_with("//");
  if (c == '-') return follows("GH-");
  return c == '.' && follows("www.");
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const std::string line = one_line(text);
  std::string out;
  for (std::size_t pos = 0; pos < line.size(); ++pos) {
    const char c = line[pos];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (is_markup(c) || begins_block(line, pos)) out += '\\';
      out += c;
    }
    if (begins_link(line, pos)) out += kBreak;
  }
  return out;
}

std::string render_markdown(const Table& table) {
  std::string out = "|";
  for (const TableColumn& column : table.columns) out += " " + escape_markdown(column.title) + " |";
  out += "\n|";
  for (const TableColumn& column : table.columns) {
    out += is_right_aligned(column.kind) ? " ---: |" : " --- |";
  }
  out += '\n';
  for (const auto& row : table.rows) {
    out += '|';
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += " " + escape_markdown(cell_text(row[i], table.columns[i].kind, ", ")) + " |";
    }
    out += '\n';
  }
  return out;
}

}  // namespace kanban
