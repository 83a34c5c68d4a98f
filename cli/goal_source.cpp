#include "cli/goal_source.hpp"

#include "base/text.hpp"
#include "cli/boards.hpp"

namespace kanban::cli {
namespace {

Result<std::unique_ptr<Flow>> flow_of(const Board& board, const FlowSource& source,
                                      CommitMoves commit_moves) {
  FlowQuery query;
  query.as_of = source.flow.as_of;
  TRY_ASSIGN(query.zone, TimeZone::find(board.settings.time_zone));
  query.commit_moves = std::move(commit_moves);
  query.steps = Steps::counted;
  TRY_ASSIGN(Flow flow, read_flow(board, query));
  return std::make_unique<Flow>(std::move(flow));
}

}  // namespace

std::vector<const Flow*> GoalSource::all() const {
  std::vector<const Flow*> pointers;
  for (const auto& flow : flows) pointers.push_back(flow.get());
  return pointers;
}

Result<GoalSource> read_goals(Session& session, const FlowSource& source) {
  GoalSource found;
  TRY_ASSIGN(std::unique_ptr<Flow> here, flow_of(*source.board, source, source.commit_moves));
  found.flows.push_back(std::move(here));
  TRY_ASSIGN(const Place* const place, session.place());
  for (const Place& other : other_places(*place)) {
    auto board = source.revision ? load_board_at(other, *source.revision, Keep::everything)
                                 : load_board(other, Keep::everything);
    if (!board.ok()) continue;
    found.others.push_back(std::make_unique<Board>(std::move(*board)));
    const Board& kept = *found.others.back();
    auto flow = flow_of(kept, source, commit_moves_of(other, kept, source.revision));
    if (flow.ok()) found.flows.push_back(std::move(*flow));
  }
  return found;
}

Error unknown_goal(const std::vector<const Flow*>& flows, std::string_view goal) {
  Error error = make_error(ErrorKind::usage, "unknown-goal",
                           "no card serves the goal '" + printable(goal) + "'");
  error.hints = did_you_mean(goal, goals_of(flows));
  if (error.hints.empty())
    error.hints.push_back("kanban set CARD goal=GOAL makes a card serve one");
  return error;
}

std::string elsewhere_words(const GoalCards& cards) {
  return counted(cards.elsewhere, "card") +
         (cards.elsewhere == 1 ? " that remains is" : " that remain are") +
         " on other boards, which a forecast here leaves out";
}

}  // namespace kanban::cli
