// Flow source — the lives of a board's cards as the flow options ask for them: at a day or
// revision, in a window, by a clock, of some cards only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/session.hpp"
#include "report/flow.hpp"
#include "store/revision.hpp"

namespace kanban::cli {

// A board, kept alive with what refers to it.
struct FlowSource {
  std::unique_ptr<Board> board = {};
  Flow flow = {};
  std::string revision_name = {};               // what --at or --vs named, when it is no day
  std::optional<Revision> revision = {};        // and the commit that it means
  std::string filter = {};                      // in its normal spelling; empty for every card
  std::size_t hidden = 0;                       // cards that the filter leaves out
  std::function<bool(const Card&)> keeps = {};  // what the filter says; empty for every card
  CommitMoves commit_moves = {};                // of cards whose histories lack their last move
  Steps steps = Steps::left_out;
};

// The flow that --from, --to, --clock and the filter of `values` ask for; `at` is a day or a
// revision, and the present where it is empty; --all takes all boards as one. Errors (usage):
// bad-value, and those of read_flow and parse_filter; those of loading. Problems of cards go to
// standard error unless `tell` says no; either way they make the exit code 5.
enum class Tell { yes, no };
Result<FlowSource> read_source(Session& session, const Values& values, std::string_view at,
                               Tell tell = Tell::yes, Steps steps = Steps::left_out);

// The same board, clock and cards over `window`, as it was at the end of it.
Result<Flow> flow_over(const FlowSource& source, const DayRange& window);

// The same with the cards that the filter leaves out.
Result<Flow> unfiltered(const FlowSource& source);

// The commits that moved the cards of `board`, at `place`, whose histories do not say so, as far as
// the repository tells: it may have no commits, or end too early. Looked for from `revision`, else
// from HEAD.
CommitMoves commit_moves_of(const Place& place, const Board& board,
                            const std::optional<Revision>& revision);

}  // namespace kanban::cli
