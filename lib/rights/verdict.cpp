#include "rights/verdict.hpp"

#include <algorithm>

#include "rights/people.hpp"

namespace kanban {
namespace {

bool in_roles(const Settings& settings, const Allow& allow, std::string_view person) {
  return std::any_of(allow.roles.begin(), allow.roles.end(),
                     [&](const std::string& role) { return has_role(settings, person, role); });
}

// Assigned before or after: who takes herself off a card was still at work on it.
bool is_assigned(const ActCard& card, std::string_view person) {
  return (card.before && card.before->contains(Field::assignees, person)) ||
         (card.after && card.after->contains(Field::assignees, person));
}

bool is_shut_out(const Allow& allow, const Act& act, std::string_view person) {
  return allow.other && act.card != nullptr && is_assigned(*act.card, person);
}

bool may_approve(const Allow& allow, const Act& act, const Behind& behind,
                 std::string_view person) {
  if (is_shut_out(allow, act, person)) return false;
  return !allow.other || person != behind.actor.person;
}

Outcome without_anybody(const Rule& rule) {
  return rule.severity == Severe::warn ? Outcome::warned : Outcome::missing;
}

}  // namespace

Verdict decide(const RuleBook& book, const Behind& behind, const Act& act,
               const Rule* rule_where_none) {
  Verdict verdict;
  verdict.act = &act;
  verdict.rule = book.rule_for(act);
  if (verdict.rule == nullptr) verdict.rule = rule_where_none;
  if (verdict.rule == nullptr) return verdict;
  const Allow& allow = verdict.rule->allow;
  if (allow.who == Allow::Who::anyone || verdict.rule->severity == Severe::off) {
    verdict.outcome = Outcome::free;
    return verdict;
  }
  verdict.outcome = without_anybody(*verdict.rule);
  if (allow.who == Allow::Who::nobody) return verdict;
  const Settings& settings = book.settings();
  if (in_roles(settings, allow, behind.actor.person)) {
    if (!is_shut_out(allow, act, behind.actor.person)) {
      verdict.outcome = Outcome::actor;
      verdict.by = behind.actor.person;
      return verdict;
    }
    verdict.shut_out = behind.actor.person;
  }
  for (const Someone& approver : behind.approvers) {
    if (!in_roles(settings, allow, approver.person)) continue;
    if (!may_approve(allow, act, behind, approver.person)) {
      verdict.shut_out = approver.person;
      continue;
    }
    verdict.outcome = Outcome::approved;
    verdict.by = approver.person;
    return verdict;
  }
  return verdict;
}

std::vector<std::string> who_could(const RuleBook& book, const Behind& behind,
                                   const Verdict& verdict) {
  std::vector<std::string> people;
  if (verdict.rule == nullptr || verdict.rule->allow.who != Allow::Who::roles) return people;
  for (const std::string& person : people_in(book.settings(), verdict.rule->allow.roles)) {
    if (may_approve(verdict.rule->allow, *verdict.act, behind, person)) people.push_back(person);
  }
  return people;
}

std::vector<std::string> authority_roles(const Settings& settings) {
  std::vector<std::string> roles;
  for (const std::string_view name : {"po", "admin"}) {
    if (find_role(settings, name) != nullptr) roles.emplace_back(name);
  }
  return roles;
}

bool has_authority(const RuleBook& book, const Behind& behind) {
  if (!book.has_rules()) return true;
  const Settings& settings = book.settings();
  const auto may = [&](const Someone& one) {
    return has_role(settings, one.person, "po") || has_role(settings, one.person, "admin");
  };
  return may(behind.actor) || std::any_of(behind.approvers.begin(), behind.approvers.end(), may);
}

}  // namespace kanban
