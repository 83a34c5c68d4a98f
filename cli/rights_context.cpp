#include "cli/rights_context.hpp"

#include "base/text.hpp"
#include "rights/findings.hpp"
#include "rights/path_rules.hpp"
#include "rights/people.hpp"

namespace kanban::cli {
namespace {

// "po (paula, deputy omar)" for each role.
std::string roles_in_words(const Settings& settings, const std::vector<std::string>& roles) {
  std::vector<std::string> words;
  for (const std::string& role : roles) words.push_back(role_words(settings, role));
  return one_of(words);
}

std::string rule_place(const Rule& rule) {
  if (rule.written.place.path.empty()) return "a rule that is built in";
  return (rule.id.starts_with("types.") ? rule.id : "rule " + rule.id) + " (" +
         rule.written.place.path + ":" + std::to_string(rule.written.place.line) + ")";
}

Error refusal(const Settings& settings, const Verdict& verdict, const std::string& person) {
  const Rule& rule = *verdict.rule;
  std::string message = "no: " + rule_place(rule) + ": ";
  if (rule.allow.who == Allow::Who::nobody) {
    message += "nobody may";
  } else {
    message += "only " + roles_in_words(settings, rule.allow.roles);
    if (rule.allow.other) message += ", not assigned to the card";
  }
  Error error = make_error(ErrorKind::refused, "no-right", std::move(message));
  if (rule.allow.who != Allow::Who::nobody)
    error.hints.push_back((person.empty() ? "anybody" : "'" + person + "'") +
                          " may propose it in a pull request");
  return error;
}

}  // namespace

std::optional<Error> why_not(const Settings& settings, const FilterContext& context,
                             const std::string& board, const std::string& person, const Act& act) {
  const auto book = RuleBook::of(context, board);
  if (!book.ok()) return book.error();
  const Behind behind{{person, person}, {}};
  // What the board is read from, what reviewers see and what is checked is guarded without a rule.
  const bool guarded = act.on == RuleOn::path && book->has_rules() &&
                       !protected_because(board, act.path, {}).empty();
  const Verdict verdict = decide(*book, behind, act, guarded ? &book->guard() : nullptr);
  if (verdict.outcome == Outcome::warned) {
    Error error = refusal(settings, verdict, person);
    error.message = "yes, with a warning" + error.message.substr(2);
    error.severity = Severity::warning;
    error.hints.clear();
    return error;
  }
  if (verdict.passes()) return std::nullopt;
  return refusal(settings, verdict, person);
}

Result<std::vector<Error>> advise(Planner& planner, const Values& values) {
  std::vector<Error> warnings;
  const Settings& settings = planner.settings();
  if (settings.rights.rules.empty()) return warnings;
  TRY_ASSIGN(const std::string me, planner.session().me());
  TRY_ASSIGN(const FilterContext context, planner.session().filter_context());
  TRY_ASSIGN(const Place* const place, planner.session().place());
  const auto book = RuleBook::of(context, place->board);
  if (!book.ok()) {
    warnings.push_back(book.error());
    warnings.back().severity = Severity::warning;
    return warnings;
  }
  for (const PlannedCard* planned : planner.planned()) {
    ActCard card;
    if (planned->before) card.before = in_boards_words(settings, *planned->before);
    card.after = in_boards_words(settings, planned->after);
    card.path = planned->path;
    for (const Act& act : acts_of(settings, card)) {
      const Verdict verdict = decide(*book, {{me, me}, {}}, act);
      if (verdict.passes()) continue;
      Error error = refusal(settings, verdict, me);
      error.message = act_words(act) + ": " + error.message.substr(4) + "; you are " + me +
                      " (advice; CI decides)";
      error.hints = {"to propose it all the same: --propose"};
      if (!values.has("--propose")) return error;
      error.severity = Severity::warning;
      error.hints.clear();
      warnings.push_back(std::move(error));
    }
  }
  return warnings;
}

}  // namespace kanban::cli
