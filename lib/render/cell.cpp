#include "render/cell.hpp"

#include "base/text.hpp"

namespace kanban {

std::string cell_text(const Cell& cell, CellKind kind, std::string_view separator) {
  return kind == CellKind::list ? join(cell.items, separator) : cell.text;
}

bool is_right_aligned(CellKind kind) { return kind == CellKind::number || kind == CellKind::days; }

}  // namespace kanban
