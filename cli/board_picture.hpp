// Board picture — a board view as the picture that is drawn.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/board_view.hpp"
#include "cli/card_marks.hpp"
#include "render/picture.hpp"

namespace kanban::cli {

struct PictureWishes {
  std::size_t limit = 8;  // cards that a cell shows; the rest is counted
  ColorBy color_by = ColorBy::type;
  bool always_marked = false;  // also where all cards have the same mark
};

// The picture of `view`. `board` holds at least the cards of the view: ids are shortened as far as
// they name one card of it, and parts are looked for in it.
Picture board_picture(const BoardView& view, const Board& board, const PictureWishes& wishes);

// What the filter hides and what is not shown at all, as sentences; none when there is nothing.
std::vector<std::string> hidden_sentences(const BoardView& view);

}  // namespace kanban::cli
