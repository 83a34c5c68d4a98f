// Boards — the cards that a looking verb is about: those of this board, or of all boards of the
// repository taken together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/session.hpp"
#include "model/whole.hpp"

namespace kanban::cli {

// Every board of the repository, in the order of their paths. Cards that cannot be read are named
// as by Session::load.
Result<std::vector<Board>> load_every_board(Session& session, Keep keep);

// The other boards of the repository beside the one at `place`. One that cannot be read is left
// out: what is wrong with it is for its own commands to say.
std::vector<Board> other_boards(const Place& place, Keep keep);

enum class Reach { this_board, every_board };

// every_board with --all in `values`.
Reach reach_of(const Values& values);

// This board, or all of them as one; every_board settles the session on the settings of the whole.
Result<Board> load_boards(Session& session, Reach reach, Keep keep,
                          WholeColumns columns = WholeColumns::mapped);

// For each card of `here` that open cards block, these: also those of the repository's other
// boards.
using Blockers = std::map<std::string, std::vector<std::string>, std::less<>>;
Result<Blockers> blockers_around(Session& session, const Board& here);

}  // namespace kanban::cli
