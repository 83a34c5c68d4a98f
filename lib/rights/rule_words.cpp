#include "rights/rule_words.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "base/text.hpp"
#include "review/settings_diff.hpp"
#include "rights/people.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

Words without(const Words& words, const Words& others) {
  Words left;
  for (const std::string& word : words) {
    if (!contains(others, word)) left.push_back(word);
  }
  return left;
}

template <typename Entry>
const Entry* named(const std::vector<Entry>& entries, const std::string& name) {
  for (const Entry& entry : entries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

const Rule* rule_called(const std::vector<Rule>& rules, const std::string& id) {
  for (const Rule& rule : rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

std::string who_words(const Allow& allow) {
  switch (allow.who) {
    case Allow::Who::anyone: return "anyone may";
    case Allow::Who::nobody: return "nobody may";
    case Allow::Who::roles: break;
  }
  if (!allow.other) return "only " + one_of(allow.roles) + " may";
  return "only somebody of " + one_of(allow.roles) + " who is not assigned may";
}

std::string what_words(const Rule& rule) {
  const std::string types = rule.types.empty() ? "cards" : join(rule.types, ", ");
  const std::string fields = rule.fields.empty() ? "any field" : join(rule.fields, ", ");
  switch (rule.on) {
    case RuleOn::create:
      return "create " + types + (rule.to.empty() ? "" : " at " + one_of(rule.to));
    case RuleOn::set: return "set " + fields;
    case RuleOn::add: return "add to " + fields;
    case RuleOn::remove: return "take from " + fields;
    case RuleOn::move:
      return "move " + types + (rule.from.empty() ? "" : " from " + one_of(rule.from)) +
             (rule.to.empty() ? "" : " to " + one_of(rule.to));
    case RuleOn::erase: return "delete " + types;
    case RuleOn::path: break;
  }
  return "change " + (rule.paths.empty() ? "any file of the board" : join(rule.paths, ", "));
}

class Changes {
 public:
  Changes(const Settings& before, const Settings& after) : before_(before), after_(after) {}

  Words list() {
    compare_roles();
    compare_rules();
    compare_people();
    compare_types();
    compare_columns();
    compare_rest();
    return std::move(lines_);
  }

 private:
  void say(std::string line) { lines_.push_back(std::move(line)); }

  void compare_members(const Words& old, const Words& now, const std::string& role,
                       const std::string& as) {
    for (const std::string& person : without(now, old)) say("adds " + person + " to " + as + role);
    for (const std::string& person : without(old, now))
      say("takes " + person + " from " + as + role);
  }

  void compare_roles() {
    static const Role kNone;
    for (const Role& role : after_.rights.roles) {
      const Role* old = named(before_.rights.roles, role.name);
      if (old == nullptr) say("adds role " + role.name);
      const Role& was = old == nullptr ? kNone : *old;
      compare_members(was.members, role.members, role.name, "role ");
      compare_members(was.deputies, role.deputies, role.name, "the deputies of ");
    }
    for (const Role& role : before_.rights.roles) {
      if (named(after_.rights.roles, role.name) == nullptr)
        say("removes role " + role.name + " (" + join(people_in(before_, role.name), ", ") + ")");
    }
  }

  void compare_rules() {
    const auto& old = before_.rights.rules;
    const auto& now = after_.rights.rules;
    Words kept_before;
    Words kept_after;
    for (const Rule& rule : old) {
      if (rule_called(now, rule.id) != nullptr) {
        kept_before.push_back(rule.id);
      } else {
        say("rule " + rule.id + " is gone: " + rule_words(rule));
      }
    }
    for (const Rule& rule : now) {
      const Rule* was = rule_called(old, rule.id);
      if (was == nullptr) {
        say("new rule " + rule.id + ": " + rule_words(rule));
        continue;
      }
      kept_after.push_back(rule.id);
      if (!(*was == rule))
        say("rule " + rule.id + ": " + rule_words(*was) + " → " + rule_words(rule));
    }
    if (kept_before != kept_after)
      say("the rules stand in another order; the first that fits decides");
  }

  void compare_words(const Words& old, const Words& now, const std::string& what) {
    for (const std::string& word : without(now, old)) say(what + " gets " + word);
    for (const std::string& word : without(old, now)) say(what + " loses " + word);
  }

  void compare_people() {
    static const Person kNone;
    for (const Person& person : after_.people) {
      const Person* old = named(before_.people, person.name);
      const Person& was = old == nullptr ? kNone : *old;
      compare_words(was.github, person.github, person.name + " at github");
      compare_words(was.gitlab, person.gitlab, person.name + " at gitlab");
      compare_words(was.emails, person.emails, "the mail of " + person.name);
      if (was.keys != person.keys) say("the keys of " + person.name + " change");
    }
    for (const Person& person : before_.people) {
      if (named(after_.people, person.name) == nullptr) say(person.name + " is no longer listed");
    }
  }

  // Which types there are is told with the rest.
  void compare_types() {
    static const CardType kNone;
    for (const CardType& type : after_.types) {
      const CardType* old = named(before_.types, type.name);
      const TypePolicy& was = old == nullptr ? kNone.policy : old->policy;
      const TypePolicy& is = type.policy;
      if (was.enters != is.enters)
        say(type.name + " enters at " + (is.enters.empty() ? "any column" : is.enters));
      if (was.by != is.by)
        say(type.name + " may be created by " + (is.by.empty() ? "whom rules let" : one_of(is.by)));
      if (was.card_class != is.card_class)
        say(type.name + " has the class " + (is.card_class.empty() ? "standard" : is.card_class));
      compare_asked(was.needs, is.needs, "a new " + type.name, "needs");
    }
  }

  void compare_asked(const Words& old, const Words& now, const std::string& who,
                     const std::string& verb) {
    for (const std::string& word : without(now, old)) say(who + " " + verb + " " + word);
    for (const std::string& word : without(old, now)) say(who + " no longer " + verb + " " + word);
  }

  // What columns ask for; which there are and their limits is told with the rest.
  void compare_columns() {
    static const Column kNone;
    for (const Column& column : after_.columns) {
      const Column* old = named(before_.columns, column.name);
      const Column& was = old == nullptr ? kNone : *old;
      compare_asked(was.enter, column.enter, "entering " + column.name, "asks for");
      compare_asked(was.leave, column.leave, "leaving " + column.name, "asks for");
      compare_asked(was.check, column.check, column.name, "asks to tick");
    }
  }

  // What is not told above, section by section.
  void compare_rest() {
    Settings old = before_;
    old.rights = after_.rights;
    old.people = after_.people;
    for (Person& person : old.people) {
      if (const Person* was = named(before_.people, person.name)) person.wip = was->wip;
    }
    for (CardType& type : old.types) {
      if (const CardType* now = named(after_.types, type.name)) type.policy = now->policy;
    }
    for (Column& column : old.columns) {
      const Column* now = named(after_.columns, column.name);
      if (now == nullptr) continue;
      column.enter = now->enter;
      column.leave = now->leave;
      column.check = now->check;
    }
    for (std::string& line : settings_diff(old, after_)) say(std::move(line));
  }

  const Settings& before_;
  const Settings& after_;
  Words lines_ = {};
};

}  // namespace

std::string rule_words(const Rule& rule) {
  std::string words = who_words(rule.allow) + " " + what_words(rule);
  if (!rule.types.empty() && rule.on != RuleOn::create && rule.on != RuleOn::move &&
      rule.on != RuleOn::erase)
    words += " of " + join(rule.types, ", ");
  if (!rule.when.empty()) words += ", when " + rule.when;
  if (!rule.lane.empty()) words += ", in lane " + rule.lane;
  if (!rule.board.empty()) words += ", on board " + rule.board;
  if (rule.severity == Severe::warn) words += " (others are warned)";
  if (rule.severity == Severe::off) words += " (off)";
  return words;
}

std::vector<std::string> agreement_changes(const Settings& before, const Settings& after) {
  return Changes(before, after).list();
}

}  // namespace kanban
