// Board view — the columns of a board side by side, as lines of text.
#pragma once

#include <string>

#include "model/board.hpp"
#include "query/filter.hpp"

namespace kanban::cli {

struct BoardView {
  std::size_t width = 80;  // columns of the terminal
  std::size_t limit = 8;   // cards a column shows; the rest is counted
  int done_days = 14;      // how long done cards stay in the picture
};

// Draws `board`: each column with its name, count and limit; each card with its id, days in the
// column, mark when blocked, and title over two lines. Columns that do not fit side by side stand
// one below the other. Cards that are left out are counted in a line.
std::string draw_board(const Board& board, const FilterContext& context, const BoardView& view);

}  // namespace kanban::cli
