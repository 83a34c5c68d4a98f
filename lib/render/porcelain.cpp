#include "render/cell.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

// `text` with a blank for every control character, also the two-byte ones U+0080 to U+009F.
std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    const auto next = pos + 1 < text.size() ? static_cast<unsigned char>(text[pos + 1]) : 0U;
    if (byte < 0x20 || byte == 0x7F) {
      out += ' ';
    } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      out += ' ';
      ++pos;
    } else {
      out += text[pos];
    }
  }
  return out;
}

}  // namespace

std::string render_porcelain(const Table& table, char line_end) {
  std::string out;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      out += without_controls(cell_text(row[i], table.columns[i].kind, ","));
    }
    out += line_end;
  }
  return out;
}

}  // namespace kanban
