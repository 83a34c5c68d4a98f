#include "render/mermaid.hpp"

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLongest = 80;  // characters

// What a character becomes; empty where it stays. Entities are mermaid's, without the ampersand.
std::string_view instead_of(char c) {
  switch (c) {
    case '\n':
    case '\r':
    case '\t': return " ";
    case '"': return "#quot;";
    case '`': return "'";
    case '<': return "#lt;";
    case '>': return "#gt;";
    case '&': return "#amp;";
    case '[': return "#91;";
    case ']': return "#93;";
    case '{': return "#123;";
    case '}': return "#125;";
    case '(': return "#40;";
    case ')': return "#41;";
    case '|': return "#124;";
    case '@': return "#64;";
    case '#': return "#35;";
    case ';': return "#59;";
    case '\\': return "#92;";
    case '%': return "#37;";
    default: return {};
  }
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string mermaid_label(std::string_view text) {
  std::string flat(text);
  for (char& c : flat) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  std::string out = "\"";
  std::size_t characters = 0;
  for (const char c : printable(flat)) {
    if (begins_character(c) && ++characters > kLongest) return out + "…\"";
    const std::string_view other = instead_of(c);
    if (other.empty()) {
      out += c;
    } else {
      out += other;
    }
  }
  return out + "\"";
}

}  // namespace kanban
