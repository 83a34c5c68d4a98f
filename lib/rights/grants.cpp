#include "rights/grants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "rights/people.hpp"
#include "rights/rule_match.hpp"

namespace kanban {
namespace {

enum class May : std::uint8_t { never, sometimes, always };

// One thing that somebody could do; the group and the word are for people.
struct Deed {
  RuleOn on = RuleOn::set;
  std::string what = {};   // a type, a field, a column; empty for delete and the agreement
  std::string group = {};  // "set"
};

bool covers(const Rule& rule, const Deed& deed) {
  const bool list_change = deed.on == RuleOn::add || deed.on == RuleOn::remove;
  return rule.on == deed.on || (rule.on == RuleOn::set && list_change);
}

bool empty_or_has(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& one) {
           return equal_ignoring_case(one, name);
         });
}

bool is_about(const Rule& rule, const Deed& deed) {
  if (!covers(rule, deed)) return false;
  switch (deed.on) {
    case RuleOn::create: return empty_or_has(rule.types, deed.what);
    case RuleOn::set:
    case RuleOn::add:
    case RuleOn::remove: return empty_or_has(rule.fields, deed.what);
    case RuleOn::move: return empty_or_has(rule.to, deed.what);
    case RuleOn::erase: return true;
    case RuleOn::path: break;
  }
  return empty_or_has(rule.paths, "board.yaml") || empty_or_has(rule.paths, "**");
}

// Whether the rule holds in some cases only.
bool is_conditional(const Rule& rule, const Deed& deed) {
  const bool narrowed = !rule.when.empty() || !rule.lane.empty() || !rule.from.empty();
  return narrowed || (deed.on != RuleOn::create && !rule.types.empty()) ||
         (deed.on == RuleOn::create && !rule.to.empty());
}

bool lets(const Settings& settings, const Rule& rule, const std::string& person) {
  if (rule.allow.who == Allow::Who::anyone || rule.severity != Severe::deny) return true;
  return std::any_of(rule.allow.roles.begin(), rule.allow.roles.end(),
                     [&](const std::string& role) { return has_role(settings, person, role); });
}

// The rules as they are asked: the makers of types first, what protects the agreement last.
std::vector<Rule> asked_rules(const Settings& settings) {
  std::vector<Rule> rules;
  for (const CardType& type : settings.types) {
    if (type.policy.by.empty()) continue;
    Rule rule;
    rule.on = RuleOn::create;
    rule.types = {type.name};
    rule.allow.who = Allow::Who::roles;
    rule.allow.roles = type.policy.by;
    rules.push_back(std::move(rule));
  }
  rules.insert(rules.end(), settings.rights.rules.begin(), settings.rights.rules.end());
  if (!rules.empty()) {
    rules.push_back(RuleBook::admin_rule(settings));
    rules.back().paths = {"board.yaml"};
  }
  return rules;
}

May may(const Settings& settings, const std::vector<Rule>& rules, const std::string& person,
        const Deed& deed) {
  bool sometimes = false;
  bool stopped = false;
  for (const Rule& rule : rules) {
    if (!is_about(rule, deed)) continue;
    const bool passes = lets(settings, rule, person);
    if (is_conditional(rule, deed)) {
      sometimes = sometimes || passes;
      stopped = stopped || !passes;
      continue;
    }
    if (!passes) return sometimes ? May::sometimes : May::never;
    return stopped || rule.allow.other ? May::sometimes : May::always;
  }
  return stopped ? May::sometimes : May::always;
}

std::vector<Deed> deeds(const Settings& before, const Settings& after) {
  std::vector<Deed> all;
  std::set<std::string> seen;
  const auto add = [&](RuleOn on, const std::string& what, const std::string& group) {
    if (seen.insert(group + "\n" + what).second) all.push_back({on, what, group});
  };
  for (const Settings* settings : {&before, &after}) {
    for (const CardType& type : settings->types) add(RuleOn::create, type.name, "create");
  }
  for (const Settings* settings : {&before, &after}) {
    for (const Rule& rule : settings->rights.rules) {
      for (const std::string& field : rule.fields) {
        if (rule.on == RuleOn::set) add(RuleOn::set, field, "set");
        if (rule.on != RuleOn::remove) add(RuleOn::add, field, "add to");
        if (rule.on != RuleOn::add) add(RuleOn::remove, field, "take from");
      }
    }
  }
  // Entries come and go in lists only; of other fields `set` says it all.
  std::erase_if(all, [](const Deed& deed) {
    if (deed.on != RuleOn::add && deed.on != RuleOn::remove) return false;
    const auto field = find_field(deed.what);
    return !field || !is_list(info(*field).kind);
  });
  for (const Settings* settings : {&before, &after}) {
    for (const Column& column : settings->columns) add(RuleOn::move, column.name, "move to");
  }
  add(RuleOn::erase, "cards", "delete");
  add(RuleOn::path, "board.yaml", "change");
  return all;
}

// "set rank, class; move to ready".
std::vector<std::string> in_groups(const std::vector<const Deed*>& gained) {
  std::vector<std::string> groups;
  std::vector<std::string> order;
  std::map<std::string, std::string> words;
  for (const Deed* deed : gained) {
    std::string& text = words[deed->group];
    if (text.empty()) order.push_back(deed->group);
    text += (text.empty() ? "" : ", ") + deed->what;
  }
  for (const std::string& group : order) groups.push_back(group + " " + words[group]);
  return groups;
}

}  // namespace

std::vector<Grant> grants(const Settings& before, const Settings& after) {
  const std::vector<Rule> old_rules = asked_rules(before);
  const std::vector<Rule> new_rules = asked_rules(after);
  const std::vector<Deed> all = deeds(before, after);
  std::set<std::string> people;
  for (const Settings* settings : {&before, &after}) {
    for (std::string& person : everybody(*settings)) people.insert(std::move(person));
  }
  std::vector<std::string> asked{""};  // somebody without any role
  asked.insert(asked.end(), people.begin(), people.end());
  std::vector<Grant> found;
  std::set<const Deed*> anyone;
  for (const std::string& person : asked) {
    std::vector<const Deed*> gained;
    for (const Deed& deed : all) {
      const bool more = may(after, new_rules, person, deed) > may(before, old_rules, person, deed);
      if (!more || anyone.count(&deed) > 0) continue;
      gained.push_back(&deed);
    }
    if (person.empty()) anyone.insert(gained.begin(), gained.end());
    if (!gained.empty()) found.push_back({person.empty() ? "anyone" : person, in_groups(gained)});
  }
  return found;
}

std::string grant_words(const Grant& grant) {
  return grant.who + " may also: " + join(grant.may, "; ");
}

std::string loss_words(const Grant& loss) {
  return loss.who + " may no longer: " + join(loss.may, "; ");
}

}  // namespace kanban
