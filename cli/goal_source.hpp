// Goal source — the boards on which a goal has cards: the board that is asked, and the other boards
// of the repository.
#pragma once

#include <memory>
#include <vector>

#include "cli/flow_source.hpp"
#include "report/goal.hpp"

namespace kanban::cli {

// Flows with steps counted, at the instant of `source`, kept alive with their boards.
struct GoalSource {
  std::vector<std::unique_ptr<Board>> others = {};
  std::vector<std::unique_ptr<Flow>> flows = {};  // that of the board asked first

  std::vector<const Flow*> all() const;
};

// `source` must live as long. Other boards are read as they were in the commit of `source`, where
// it names one; one that cannot be read is left out: that is for its own commands to say.
Result<GoalSource> read_goals(Session& session, const FlowSource& source);

// Error (usage): unknown-goal with the nearest.
Error unknown_goal(const std::vector<const Flow*>& flows, std::string_view goal);

// "2 cards that remain are on other boards, which a forecast here leaves out".
std::string elsewhere_words(const GoalCards& cards);

}  // namespace kanban::cli
