// Boards — the cards that a looking verb is about: those of this board, or of all boards of the
// repository taken together.
#pragma once

#include "base/result.hpp"
#include "cli/session.hpp"
#include "model/whole.hpp"

namespace kanban::cli {

// Every board of the repository, in the order of their paths. Cards that cannot be read are named
// as by Session::load.
Result<std::vector<Board>> load_every_board(Session& session, Keep keep);

// This board, or with --all in `values` all of them as one.
Result<Board> load_boards(Session& session, const Values& values, Keep keep,
                          WholeColumns columns = WholeColumns::mapped);

// The same cards for a listing, every board under its own columns; kept until the run ends.
Result<const Board*> load_boards_kept(Session& session, const Values& values, Keep keep);

}  // namespace kanban::cli
