// Check files — what is wrong with a board's files as others see them: attributes that hide cards
// from reviewers or merge them blindly, and names that some systems cannot have.
#pragma once

#include <vector>

#include "cli/problem_places.hpp"
#include "model/board.hpp"
#include "store/place.hpp"

namespace kanban::cli {

// Warnings hidden-from-review and blind-merge, at lines of .gitattributes. Reads git only where
// such a line stands in one of those files; they are read by `read`.
Result<std::vector<Error>> attribute_problems(const Place& place, const Board& board,
                                              const ReadText& read);

// Warnings unportable-name: paths that are one where case does not count, and names that Windows
// does not have.
std::vector<Error> name_problems(const Board& board);

// Notes unsorted-set.
std::vector<Error> order_problems(const Board& board, const ReadText& read);

}  // namespace kanban::cli
