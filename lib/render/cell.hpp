// Cell helpers — what every writer of a Table needs to know about one cell.
#pragma once

#include <string>
#include <string_view>

#include "base/table.hpp"

namespace kanban {

// The cell as one text, exactly as it is; the entries of a list with `separator` between them.
std::string cell_text(const Cell& cell, CellKind kind, std::string_view separator);

// Whether cells of `kind` stand at the right of their column.
bool is_right_aligned(CellKind kind);

}  // namespace kanban
