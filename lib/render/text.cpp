#include "render/render.hpp"
#include "render/text_grid.hpp"

namespace kanban {

std::string render_text(const Table& table, const TextOptions& options) {
  TextGrid grid(table.columns, table.rows.size());
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].kind == CellKind::list) {
        grid.add_list(row[i].items);
      } else {
        grid.add(row[i].text);
      }
    }
  }
  return grid.render(options);
}

}  // namespace kanban
