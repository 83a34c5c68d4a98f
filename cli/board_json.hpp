// Board JSON — a board view for programs: schema kanban.board/1.
#pragma once

#include "cli/board_view.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// - columns: name, stage, count (of a done column: within the last days), hidden (of these, by the
//   filter), limit, counted (what counts towards it), by (cards or size), over, min, max
// - lanes: name, count (shown), limit, counted, by, over, and cells, those with limits of their
// own;
//   none in a view without lanes
// - exceeded: limits of persons and classes that hold too much
// - hidden: how many cards the filter hides, by type; not_shown: done_earlier, dropped, elsewhere
// - next: the id of the card to pull next; cards: those that the filter lets through, by column and
//   order, each with its place; nothing is left out for want of room
Json board_json(const BoardView& view, const Board& board);

}  // namespace kanban::cli
