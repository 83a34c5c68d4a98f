#include "rights/judged_acts.hpp"

namespace kanban {

std::vector<Act> judged_acts(const RuleBook& book, const ActCard& card) {
  const Settings& settings = book.settings();
  std::vector<Act> acts = acts_of(settings, card);
  if (card.before) return acts;
  // A rule that lets cards be made at this column has decided about that.
  const Act& making = acts.front();
  const Rule* rule = book.rule_for(making);
  const std::string from =
      rule != nullptr && !rule->to.empty() ? making.to : entry_column(settings, making.type);
  for (Act& step : move_acts(settings, card, from, card.after->column()))
    acts.push_back(std::move(step));
  const std::string end = end_of_way(settings, card);
  if (end == card.after->column()) return acts;
  for (Act& step : move_acts(settings, card, from, end)) acts.push_back(std::move(step));
  return acts;
}

Act path_act(std::string_view board, std::string path, const std::vector<std::string>& read,
             Made made) {
  Act act;
  act.on = RuleOn::path;
  const std::string because = protected_because(board, path, read, made);
  act.path = std::move(path);
  act.is_guarded = !because.empty();
  act.to = because.empty() ? "is changed" : because;
  // What the board agreed on is told in words of its own.
  if (because == "changes what the board has agreed on") act.field = "settings";
  return act;
}

Verdict decide_path(const RuleBook& book, const Behind& behind, const Act& act) {
  const bool guarded = book.has_rules() && act.is_guarded;
  return decide(book, behind, act, guarded ? &book.guard() : nullptr);
}

}  // namespace kanban
