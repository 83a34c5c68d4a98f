#include "report/goal.hpp"

#include <set>

#include "report/fate.hpp"

namespace kanban {

GoalCards goal_cards(const Flow& flow, std::string_view goal) {
  GoalCards cards;
  for (const Life& life : flow.lives) {
    if (life.file->card.text(Field::goal) != goal) continue;
    switch (fate_of(life)) {
      case Fate::delivered: ++cards.done; break;
      case Fate::declined: ++cards.dropped; break;
      case Fate::waits:
      case Fate::in_progress: ++cards.remain; break;
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
