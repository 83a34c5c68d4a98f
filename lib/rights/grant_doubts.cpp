#include "rights/grant_doubts.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "rights/rule_cases.hpp"
#include "rights/rule_match.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

bool holds_all(const Words& words, const Words& wanted) {
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const std::string& word) { return contains(words, word); });
}

template <typename Entry>
const Entry* named(const std::vector<Entry>& entries, const std::string& name) {
  for (const Entry& entry : entries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

template <typename Entry>
Words names_of(const std::vector<Entry>& entries) {
  Words names;
  for (const Entry& entry : entries) names.push_back(entry.name);
  return names;
}

// Whether something that the old limit stops passes the new one.
bool is_looser(const std::optional<Limit>& old, const std::optional<Limit>& now) {
  if (!old) return false;
  return !now || now->most > old->most || now->by != old->by || now->over != old->over;
}

class Doubts {
 public:
  Doubts(const Settings& before, const Settings& after)
      : before_(before), after_(after), old_rules_(rules_of(before)), new_rules_(rules_of(after)) {}

  Words list() {
    rules();
    columns();
    limits();
    lists();
    return std::move(lines_);
  }

 private:
  void say(std::string line) { lines_.push_back(std::move(line)); }

  template <typename Test>
  bool any_rule(const Test& test) const {
    return std::any_of(old_rules_.begin(), old_rules_.end(), test) ||
           std::any_of(new_rules_.begin(), new_rules_.end(), test);
  }

  static bool understood(const Settings& settings) {
    FilterContext context;
    context.settings = &settings;
    return RuleBook::of(context, "").ok();
  }

  void rules() {
    if (!understood(before_) || !understood(after_)) say("some rules cannot be understood");
    if (old_rules_.empty()) return;  // everything was allowed
    if (number_of_conditions(before_, after_) > conditions_of(before_, after_).size())
      say("the rules have more conditions than are compared");
    const bool filtered =
        any_rule([](const Rule& rule) { return !rule.when.empty() || !rule.lane.empty(); });
    if (filtered && !same_words())
      say("the conditions of rules may mean something else: the words of the board change");
    if (before_.name != after_.name && any_rule([](const Rule& r) { return !r.board.empty(); }))
      say("rules for a board by its name: the name changes");
    if (patterns(old_rules_) != patterns(new_rules_)) say("rules about files name other files");
    types();
    for (const Person& person : after_.people) {
      const Person* old = named(before_.people, person.name);
      if (!person.emails.empty() && (old == nullptr || old->emails != person.emails))
        say("the mail of " + person.name + " changes, by which verbs and audit know her");
    }
  }

  // Whether a filter means on both boards the same.
  bool same_words() const {
    return before_.types == after_.types && before_.filters == after_.filters &&
           before_.lanes == after_.lanes && before_.aliases == after_.aliases &&
           before_.classes == after_.classes && before_.impacts == after_.impacts &&
           before_.products == after_.products && before_.levels == after_.levels &&
           same_stages() && names_of(before_.people) == names_of(after_.people);
  }

  bool same_stages() const {
    return std::equal(before_.columns.begin(), before_.columns.end(), after_.columns.begin(),
                      after_.columns.end(), [](const Column& a, const Column& b) {
                        return a.name == b.name && a.stage == b.stage;
                      });
  }

  static std::vector<Words> patterns(const std::vector<Rule>& rules) {
    std::vector<Words> all;
    for (const Rule& rule : rules) {
      if (rule.on == RuleOn::path) all.push_back(rule.paths);
    }
    return all;
  }

  void types() {
    const bool by_type = any_rule([](const Rule& rule) { return !rule.types.empty(); });
    for (const CardType& type : after_.types) {
      const CardType* old = named(before_.types, type.name);
      if (old == nullptr) {
        if (by_type) say("type " + type.name + " is new, and rules about other types let it pass");
        continue;
      }
      const TypePolicy& was = old->policy;
      const TypePolicy& is = type.policy;
      if (was.enters != is.enters) say("a new " + type.name + " enters elsewhere");
      if (was.card_class != is.card_class) say("a new " + type.name + " has another class");
      if (!holds_all(was.needs, is.needs))
        say("who makes a " + type.name + " sets what it needs, whatever rules say");
      if (!holds_all(is.needs, was.needs)) say("a new " + type.name + " needs less");
      if (old->alias != type.alias) say("type " + type.name + " has other names");
    }
  }

  void columns() {
    const bool about_moves = any_rule([](const Rule& rule) { return rule.on == RuleOn::move; });
    for (const Column& old : before_.columns) {
      const Column* now = exact_column(after_, old.name);
      if (now == nullptr) {
        if (about_moves) say("column " + old.name + " is gone, and with it what rules say of it");
        if (!old.enter.empty() || !old.leave.empty() || !old.check.empty() || old.wip)
          say("the conditions and limits of " + old.name + " go with it");
        continue;
      }
      if (is_looser(old.wip, now->wip)) say("the limit of " + old.name + " is looser");
      if (!holds_all(now->enter, old.enter) || !holds_all(now->leave, old.leave) ||
          !holds_all(now->check, old.check))
        say("column " + old.name + " asks for less");
      if (old.unmet.value_or(before_.limits.unmet) < now->unmet.value_or(after_.limits.unmet))
        say("what is unmet in " + old.name + " counts for less");
    }
    if (before_.aliases != after_.aliases) say("columns have other names");
  }

  void limits() {
    const LimitRules& old = before_.limits;
    const LimitRules& now = after_.limits;
    if (is_looser(old.person, now.person)) say("the limit of a person is looser");
    if (old.over < now.over) say("going over a limit counts for less");
    if (old.unmet < now.unmet) say("an unmet condition counts for less");
    if (old.skip < now.skip) say("skipping columns counts for less");
    for (const Person& person : before_.people) {
      const Person* same = named(after_.people, person.name);
      if (is_looser(person.wip, same == nullptr ? std::nullopt : same->wip))
        say("the limit of " + person.name + " is looser");
    }
    for (const CardClass& one : before_.classes) {
      const CardClass* same = named(after_.classes, one.name);
      if (is_looser(one.wip, same == nullptr ? std::nullopt : same->wip) ||
          (same != nullptr && one.counted && !same->counted))
        say("the limit of class " + one.name + " is looser");
    }
    const bool limited =
        std::any_of(before_.lanes.begin(), before_.lanes.end(),
                    [](const Lane& lane) { return lane.wip.has_value() || !lane.columns.empty(); });
    if (limited && before_.lanes != after_.lanes) say("lanes with limits change");
  }

  void lists() {
    if (before_.clients_closed && !(after_.clients_closed && before_.clients == after_.clients))
      say("other clients may be named");
    if (!before_.labels.empty() &&
        (after_.labels.empty() || !holds_all(before_.labels, after_.labels)))
      say("other labels may be used");
    if (before_.levels != 0 && before_.levels != after_.levels) say("other parents may be given");
  }

  const Settings& before_;
  const Settings& after_;
  std::vector<Rule> old_rules_;
  std::vector<Rule> new_rules_;
  Words lines_ = {};
};

}  // namespace

std::vector<std::string> grant_doubts(const Settings& before, const Settings& after) {
  if (before == after) return {};
  return Doubts(before, after).list();
}

}  // namespace kanban
