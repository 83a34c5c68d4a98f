#include <utility>

#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

// A piece of a template: literal text, or the name of a column.
struct Piece {
  std::string text = {};
  bool is_name = false;
};

char unescaped(char c) {
  if (c == 't') return '\t';
  return c == 'n' ? '\n' : c;
}

// Cuts `format` into pieces; a brace that is never closed is literal text.
std::vector<Piece> pieces_of(std::string_view format) {
  std::vector<Piece> pieces(1);
  for (std::size_t pos = 0; pos < format.size(); ++pos) {
    const std::size_t close = format[pos] == '{' ? format.find('}', pos) : std::string_view::npos;
    if (close != std::string_view::npos) {
      pieces.push_back({std::string(trim(format.substr(pos + 1, close - pos - 1))), true});
      pieces.emplace_back();
      pos = close;
    } else if (format[pos] == '\\' && pos + 1 < format.size()) {
      pieces.back().text += unescaped(format[++pos]);
    } else {
      pieces.back().text += format[pos];
    }
  }
  return pieces;
}

std::string value_of(const Table& table, const std::vector<Cell>& row, std::string_view name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == name)
      return printable(cell_text(row[i], table.columns[i].kind, ","));
  }
  return "{" + std::string(name) + "}";
}

}  // namespace

std::string render_template(const Table& table, std::string_view format) {
  const std::vector<Piece> pieces = pieces_of(format);
  std::string out;
  for (const auto& row : table.rows) {
    for (const Piece& piece : pieces) {
      out += piece.is_name ? value_of(table, row, piece.text) : piece.text;
    }
    out += '\n';
  }
  return out;
}

std::vector<std::string> template_names(std::string_view format) {
  std::vector<std::string> names;
  for (Piece& piece : pieces_of(format)) {
    if (piece.is_name) names.push_back(std::move(piece.text));
  }
  return names;
}

}  // namespace kanban
