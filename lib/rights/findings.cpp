#include "rights/findings.hpp"

#include <algorithm>

#include "base/shell_word.hpp"
#include "base/shown_value.hpp"
#include "base/text.hpp"
#include "rights/people.hpp"
#include "rights/verdict_words.hpp"

namespace kanban {

std::string removal_command(const std::string& path) {
  return "git rm " + top_pathspec(printable(path)) + " && git commit -m 'Take it out'";
}

std::string restore_command(const Telling& telling, const std::string& path) {
  if (telling.made.contains(path)) return removal_command(path);
  return "git checkout " + shell_word(telling.base.empty() ? "HEAD" : telling.base) + " -- " +
         top_pathspec(printable(path)) + " && git commit -m 'Take it out'";
}

std::string restore_command(const Telling& telling, const ActCard& card) {
  if (!card.before) return removal_command(card.path);
  if (card.renamed_from.empty()) return restore_command(telling, card.path);
  return "git rm -q " + top_pathspec(printable(card.path)) + " && " +
         restore_command(telling, card.renamed_from);
}

void Findings::add(Error error, const Spot& spot) {
  if (!error.where) error.where = Location{spot.path, 0, 0};
  if (telling_->locate) telling_->locate(spot, error);
  errors.push_back(std::move(error));
}

void Findings::take(const Verdict& verdict) {
  explain(verdict_line(*telling_, verdict));
  if (verdict.outcome != Outcome::missing && verdict.outcome != Outcome::warned) return;
  add(verdict_error(*telling_, verdict), verdict_spot(verdict));
  if (verdict.outcome != Outcome::missing) return;
  const Allow& allow = verdict.rule->allow;
  if (allow.who != Allow::Who::roles) return;
  const auto people = who_could(*telling_->book, telling_->behind, verdict);
  const auto same = std::find_if(missing.begin(), missing.end(), [&](const Missing& one) {
    return one.roles == allow.roles && one.other == allow.other && one.people == people;
  });
  Missing& row = same != missing.end()
                     ? *same
                     : missing.emplace_back(Missing{allow.roles, people, allow.other, {}});
  const std::string what = act_words(*verdict.act);
  if (std::find(row.what.begin(), row.what.end(), what) == row.what.end()) row.what.push_back(what);
}

void Findings::miss(const std::vector<std::string>& roles, std::vector<std::string> people,
                    const std::string& what) {
  const auto same = std::find_if(missing.begin(), missing.end(), [&](const Missing& one) {
    return one.roles == roles && !one.other && one.people == people;
  });
  Missing& row = same != missing.end()
                     ? *same
                     : missing.emplace_back(Missing{roles, std::move(people), false, {}});
  if (std::find(row.what.begin(), row.what.end(), what) == row.what.end()) row.what.push_back(what);
}

std::string where_written(const Rule& rule, const std::string& base) {
  if (rule.written.place.path.empty()) return "built in for every board with rules";
  const std::string name = rule.id.starts_with("types.") ? rule.id : "rule " + rule.id;
  return name + ", " + rule.written.place.path + ":" + std::to_string(rule.written.place.line) +
         (base.empty() ? "" : " on " + base);
}

std::string act_words(const Act& act) {
  if (act.on == RuleOn::path) return act.path;
  const std::string id(act.card->card().id());
  switch (act.on) {
    case RuleOn::create:
      return act.card->before ? id + " as " + act.type : "the new " + act.type + " " + id;
    case RuleOn::erase:
      return act.card->after ? id + " as no " + act.type + " any more" : "the deletion of " + id;
    case RuleOn::move: return id + " to " + act.enters;
    case RuleOn::add: return act.field + " " + shown_value(act.to) + " on " + id;
    case RuleOn::remove: return act.field + " " + shown_value(act.from) + " off " + id;
    case RuleOn::set:
    case RuleOn::path: break;
  }
  return act.field + " of " + id;
}

std::string missing_words(const Missing& missing) {
  std::string words = one_of(missing.roles);
  if (words.empty()) words = "somebody";
  if (!missing.people.empty() && missing.people != missing.roles)
    words += " (" + one_of(missing.people) + ")";
  if (missing.other) words += ", not assigned";
  return words + " for " + join(missing.what, ", ");
}

}  // namespace kanban
