#include "rights/lockout.hpp"

#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "rights/people.hpp"
#include "rights/rule_match.hpp"

namespace kanban {
namespace {

std::string consequence(const Rule& rule) {
  switch (rule.on) {
    case RuleOn::create:
      return "nobody could create " + (rule.types.empty() ? "cards" : one_of(rule.types));
    case RuleOn::set:
      return "nobody could set " + (rule.fields.empty() ? "a field" : one_of(rule.fields));
    case RuleOn::add:
      return "nobody could add to " + (rule.fields.empty() ? "a list" : one_of(rule.fields));
    case RuleOn::remove:
      return "nobody could take from " + (rule.fields.empty() ? "a list" : one_of(rule.fields));
    case RuleOn::move:
      return rule.to.empty() ? "nothing could move"
                             : "nothing could enter '" + join(rule.to, "' or '") + "'";
    case RuleOn::erase: return "nothing could be deleted";
    case RuleOn::path: break;
  }
  return "nobody could change " + (rule.paths.empty() ? "the board's files" : one_of(rule.paths));
}

Error lockout(std::string message, const std::vector<std::string>& roles) {
  return make_error(ErrorKind::refused, "lockout", std::move(message))
      .hint("give the role a member under roles: " + roles.front() + ": [NAME]");
}

}  // namespace

std::vector<Error> lockouts(const Settings& settings, const std::string& path) {
  std::vector<Error> found;
  const std::vector<Rule> rules = rules_of(settings);
  const auto judge = [&](const Rule& rule) {
    if (rule.allow.who != Allow::Who::roles || rule.severity != Severe::deny) return;
    if (!people_in(settings, rule.allow.roles).empty()) return;
    const bool one = rule.allow.roles.size() == 1;
    found.push_back(lockout((rule.id.starts_with("types.") ? rule.id : "rule " + rule.id) +
                                " allows only " + (one ? "role '" : "roles '") +
                                join(rule.allow.roles, "', '") + "', which " +
                                (one ? "has" : "have") + " no members; " + consequence(rule),
                            rule.allow.roles)
                        .at(rule.written.place));
  };
  for (const Rule& rule : rules) judge(rule);
  if (!rules.empty() && people_in(settings, "admin").empty()) {
    found.push_back(
        lockout("the board has rules, and role 'admin' has no members; nobody could change them",
                {"admin"})
            .at({.path = path}));
  }
  return found;
}

std::vector<Error> rule_problems(const Settings& settings, const std::string& board) {
  std::vector<Error> found = lockouts(settings, settings_path(board));
  FilterContext context;
  context.settings = &settings;
  auto book = RuleBook::of(context, board);
  if (!book.ok()) found.push_back(std::move(book).error());
  return found;
}

}  // namespace kanban
