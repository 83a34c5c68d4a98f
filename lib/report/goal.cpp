#include "report/goal.hpp"

#include <set>

namespace kanban {
namespace {

// Whether the card left without a delivery, and did not come back.
bool is_gone(const Life& life) {
  if (life.discarded) return true;
  return !life.runs.empty() && life.runs.back().kind == RunKind::abandoned;
}

}  // namespace

GoalCards goal_cards(const Flow& flow, std::string_view goal) {
  GoalCards cards;
  for (const Life& life : flow.lives) {
    if (life.file->card.text(Field::goal) != goal) continue;
    if (!life.deliveries.empty()) {
      ++cards.done;
    } else if (is_gone(life)) {
      ++cards.dropped;
    } else {
      ++cards.remain;
    }
  }
  return cards;
}

std::vector<std::string> goals_of(const Flow& flow) {
  std::set<std::string> goals;
  for (const Life& life : flow.lives) {
    const std::string_view goal = life.file->card.text(Field::goal);
    if (!goal.empty()) goals.emplace(goal);
  }
  return {goals.begin(), goals.end()};
}

}  // namespace kanban
