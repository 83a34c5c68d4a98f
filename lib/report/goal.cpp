#include "report/goal.hpp"

#include <map>
#include <set>

#include "base/text.hpp"

namespace kanban {
namespace {

// The cards of several boards by what they are a part of.
class Family {
 public:
  explicit Family(const std::vector<const Flow*>& flows) {
    for (const Flow* flow : flows) {
      for (const Life& life : flow->lives) {
        const Card& card = life.file->card;
        const GoalCard one{flow, &life, fate_of(life), is_step(*flow->settings, card)};
        for (const Field field : {Field::epic, Field::parent}) {
          if (card.has(field)) parts_[card.text(field)].push_back(one);
        }
        if (card.has(Field::goal)) serve_[card.text(Field::goal)].push_back(one);
      }
    }
  }

  // Every card that belongs to `goal`, by its life.
  std::map<const Life*, GoalCard> of(std::string_view goal) {
    take(serve_, goal, goal);
    // What is found goes on to its own parts; each card is looked at once.
    take(parts_, goal, goal);
    while (!open_.empty()) {
      const std::string_view id = open_.back();
      open_.pop_back();
      take(parts_, id, goal);
    }
    return std::move(found_);
  }

 private:
  using ByName = std::map<std::string_view, std::vector<GoalCard>>;

  void take(const ByName& from, std::string_view name, std::string_view goal) {
    const auto named = from.find(name);
    if (named == from.end()) return;
    for (const GoalCard& one : named->second) {
      const std::string_view id = one.card().id();
      if (id == goal || !found_.emplace(one.life, one).second) continue;
      if (one.fate != Fate::declined) open_.push_back(id);
    }
  }

  ByName parts_ = {};
  ByName serve_ = {};
  std::map<const Life*, GoalCard> found_ = {};
  std::vector<std::string_view> open_ = {};  // found, and their parts not looked at yet
};

}  // namespace

std::vector<GoalCard> cards_of_goal(const std::vector<const Flow*>& flows, std::string_view goal) {
  const auto found = Family(flows).of(goal);
  std::vector<GoalCard> cards;
  for (const Flow* flow : flows) {
    for (const Life& life : flow->lives) {
      const auto one = found.find(&life);
      if (one != found.end()) cards.push_back(one->second);
    }
  }
  return cards;
}

GoalCards count_of_goal(const std::vector<const Flow*>& flows, std::string_view goal) {
  GoalCards count;
  for (const GoalCard& one : cards_of_goal(flows, goal)) {
    if (one.step) continue;
    switch (one.fate) {
      case Fate::delivered: ++count.done; break;
      case Fate::declined: ++count.dropped; break;
      case Fate::waits:
      case Fate::in_progress:
        ++count.remain;
        if (one.flow != flows.front()) ++count.elsewhere;
        break;
    }
  }
  return count;
}

std::vector<std::string> goals_of(const std::vector<const Flow*>& flows) {
  std::set<std::string> goals;
  for (const Flow* flow : flows) {
    for (const Life& life : flow->lives) {
      const std::string_view goal = life.file->card.text(Field::goal);
      if (!goal.empty()) goals.emplace(goal);
    }
  }
  return {goals.begin(), goals.end()};
}

std::string goal_named(const std::vector<const Flow*>& flows, std::string_view name) {
  for (const std::string& goal : goals_of(flows)) {
    if (equal_ignoring_case(goal, name)) return goal;
  }
  for (const Flow* flow : flows) {
    for (const Life& life : flow->lives) {
      const std::string_view id = life.file->card.id();
      if (equal_ignoring_case(id, name)) return std::string(id);
    }
  }
  return std::string(name);
}

}  // namespace kanban
