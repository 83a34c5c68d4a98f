// Check board — what is wrong with a board as files: what cannot be read, words that the board does
// not have, odd times, links to nowhere, settings that cannot work, other boards beside it.
#pragma once

#include <vector>

#include "cli/problem_places.hpp"
#include "model/board.hpp"

namespace kanban::cli {

// The findings about `board`, with places. `others` are the other boards of the repository, which
// links may go to; `read` gives the text of a file of the board.
std::vector<Error> board_problems(const Board& board, const std::vector<Board>& others, Instant now,
                                  const ReadText& read);

}  // namespace kanban::cli
