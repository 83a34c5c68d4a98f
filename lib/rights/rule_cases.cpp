#include "rights/rule_cases.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "model/effective.hpp"
#include "rights/path_rules.hpp"
#include "rights/rule_match.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostConditions = 8;

Words conditions_of_rule(const Rule& rule) {
  Words conditions;
  if (!rule.when.empty()) conditions.push_back("when " + rule.when);
  if (!rule.lane.empty()) conditions.push_back("lane " + rule.lane);
  if (!rule.board.empty()) conditions.push_back("board " + rule.board);
  return conditions;
}

Words all_conditions(const Settings& before, const Settings& after) {
  std::set<std::string> all;
  for (const Settings* settings : {&before, &after}) {
    for (const Rule& rule : settings->rights.rules) {
      for (std::string& condition : conditions_of_rule(rule)) all.insert(std::move(condition));
    }
  }
  return {all.begin(), all.end()};
}

}  // namespace

std::string Ways::first_step(const std::string& from, const std::string& to) const {
  std::vector<std::pair<std::string, std::string>> next;  // a column, and the first step to it
  std::set<std::string> seen{from};
  const auto enter = [&](const std::string& column, const std::string& first) {
    const auto row = moves.find(column);
    if (row == moves.end()) return;
    for (const std::string& other : row->second) {
      if (seen.insert(other).second) next.emplace_back(other, first.empty() ? other : first);
    }
  };
  enter(from, "");
  for (std::size_t i = 0; i < next.size(); ++i) {
    const auto [column, first] = next[i];
    if (column == to) return first;
    enter(column, first);
  }
  return {};
}

std::vector<std::string> conditions_of(const Settings& before, const Settings& after) {
  Words all = all_conditions(before, after);
  if (all.size() > kMostConditions) all.resize(kMostConditions);
  return all;
}

std::size_t number_of_conditions(const Settings& before, const Settings& after) {
  return all_conditions(before, after).size();
}

std::string path_that_fits(const std::string& pattern) {
  std::string path;
  for (std::size_t i = pattern.starts_with('/') ? 1 : 0; i < pattern.size(); ++i) {
    const bool wild = pattern[i] == '*' || pattern[i] == '?';
    if (pattern.compare(i, 3, "**/") == 0) {
      i += 2;
    } else if (!wild) {
      path += pattern[i];
    } else if (path.empty() || path.back() != 'x' || pattern[i] == '?') {
      path += 'x';
    }
  }
  return path;
}

RuleCases::RuleCases(const Settings& settings, std::vector<std::string> conditions)
    : settings_(&settings), rules_(rules_of(settings)), conditions_(std::move(conditions)) {
  for (Rule& rule : rules_) respell_known(settings, rule);
}

bool RuleCases::tells_assigned() const {
  return std::any_of(rules_.begin(), rules_.end(), [](const Rule& r) { return r.allow.other; });
}

bool RuleCases::holds(const std::string& condition, const CardCase& one) const {
  const auto row = std::find(conditions_.begin(), conditions_.end(), condition);
  return row != conditions_.end() && ((one.holds >> (row - conditions_.begin())) & 1U) != 0;
}

bool RuleCases::is_for(const Rule& rule, const Act& act, const CardCase& one) const {
  const Words conditions = conditions_of_rule(rule);
  const bool all = std::all_of(conditions.begin(), conditions.end(),
                               [&](const std::string& each) { return holds(each, one); });
  if (!all) return false;
  if (act.on != RuleOn::path)
    return fits_but_card(rule, act) && (rule.types.empty() || contains(rule.types, one.type));
  static const Words kAll{"**"};
  return rule.on == RuleOn::path &&
         rule_means_path(rule.paths.empty() ? kAll : rule.paths, "", act.path);
}

const Rule* RuleCases::rule_for(const Act& act, const CardCase& one) const {
  for (const Rule& rule : rules_) {
    if (is_for(rule, act, one)) return &rule;
  }
  return nullptr;
}

bool RuleCases::lets(const std::vector<std::string>& roles, const Act& act,
                     const CardCase& one) const {
  const Rule* rule = rule_for(act, one);
  Rule guard;
  if (rule == nullptr && act.on == RuleOn::path && !rules_.empty() &&
      !protected_because("", act.path, {}).empty()) {
    guard = RuleBook::admin_rule(*settings_);
    rule = &guard;
  }
  if (rule == nullptr || rule->allow.who == Allow::Who::anyone || rule->severity != Severe::deny)
    return true;
  if (rule->allow.who == Allow::Who::nobody) return false;
  if (rule->allow.other && one.assigned) return false;
  return std::any_of(roles.begin(), roles.end(),
                     [&](const std::string& role) { return contains(rule->allow.roles, role); });
}

bool RuleCases::has_authority(const std::vector<std::string>& roles) const {
  return rules_.empty() || contains(roles, "po") || contains(roles, "admin");
}

Ways RuleCases::ways(const std::vector<std::string>& roles, const CardCase& one) const {
  Ways ways;
  ActCard card;
  card.before.emplace();
  for (const Column& from : settings_->columns) {
    for (const Column& to : settings_->columns) {
      if (from.name == to.name) continue;
      const std::vector<Act> acts = move_acts(*settings_, card, from.name, to.name);
      if (lets(roles, acts.back(), one)) ways.steps[from.name].insert(to.name);
      const bool all = std::all_of(acts.begin(), acts.end(),
                                   [&](const Act& act) { return lets(roles, act, one); });
      // Work that is over is no way for work that is not.
      if (all && !is_closed(from.stage)) ways.moves[from.name].insert(to.name);
    }
  }
  return ways;
}

std::set<std::string> RuleCases::places_of_new(const std::vector<std::string>& roles,
                                               const CardCase& one) const {
  std::set<std::string> starts;
  const std::string entry = entry_column(*settings_, one.type);
  for (const Column& column : settings_->columns) {
    Act act;
    act.on = RuleOn::create;
    act.to = column.name;
    if (!lets(roles, act, one)) continue;
    const Rule* rule = rule_for(act, one);
    starts.insert(rule != nullptr && !rule->to.empty() ? column.name : entry);
  }
  const Ways all = ways(roles, one);
  std::set<std::string> places = starts;
  for (const std::string& start : starts) {
    for (const Column& column : settings_->columns) {
      if (all.reaches(start, column.name)) places.insert(column.name);
    }
  }
  return places;
}

}  // namespace kanban
