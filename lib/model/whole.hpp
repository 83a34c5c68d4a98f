// Whole — several boards as one: their cards side by side, in columns that all of them share. Pure.
//
// A column of a board is shown in the column that its `map:` names, else under the same name where
// all boards have the same columns, else in the column of its stage: backlog, waiting, active,
// done, dropped. Cards are copies whose column and history say the shared column, so that lanes,
// limits, orders and reports work on the whole as on one board; their paths tell where they come
// from. The shared columns have no limits: those are their boards' own.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// How columns are shared.
enum class WholeColumns {
  mapped,  // as above
  own,     // every board keeps its names; the whole has all of them, by stage
};

// Requires: at least one board. Types, products, people, clients, labels and filters of all boards
// are taken together, the first board's winning; lanes are taken where all boards have the same.
Board whole_board(std::vector<Board> boards, WholeColumns columns);

// The column of the whole in which `board` shows its column `name`.
std::string shared_column(const std::vector<Board>& boards, const Board& board,
                          const Column& column);

// The folder of the board that the card at `path` belongs to: "boards/dev"; "" for the top.
std::string board_of_path(std::string_view path);

}  // namespace kanban
