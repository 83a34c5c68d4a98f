#include "cli/rights_context.hpp"

#include <memory>

#include "base/names.hpp"
#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "rights/entry_checks.hpp"
#include "rights/findings.hpp"
#include "rights/judged_acts.hpp"
#include "rights/people.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

const std::string kAdvice = " (advice; CI decides)";

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

Verdict verdict_of(const RuleBook& book, const Behind& behind, const Act& act) {
  return act.on == RuleOn::path ? decide_path(book, behind, act) : decide(book, behind, act);
}

}  // namespace

Result<Deeds> deeds_of(Planner& planner, const std::string& board) {
  const Settings& settings = planner.settings();
  Deeds deeds;
  const auto add = [&](const std::optional<Card>& before, const std::optional<Card>& after,
                       std::string path) {
    ActCard& card = deeds.cards.emplace_back();
    if (before) card.before = in_boards_words(settings, *before);
    if (after) card.after = in_boards_words(settings, *after);
    card.path = std::move(path);
  };
  for (const PlannedCard* planned : planner.planned())
    add(planned->before, planned->after, planned->path);
  for (const FileChange& file : planner.files()) {
    if (!is_card_path(board, file.path)) {
      deeds.paths.push_back(file.path);
      continue;
    }
    std::optional<Card> before;
    std::optional<Card> after;
    const auto text = planner.read_text(file.path);
    auto old = text.ok() ? parse_card(*text, file.path) : Result<ParsedCard>(text.error());
    if (old.ok()) before = std::move(old->card);
    if (file.text) {
      TRY_ASSIGN(ParsedCard parsed, parse_card(*file.text, file.path));
      after = std::move(parsed.card);
    }
    if (before || after) add(before, after, file.path);
  }
  return deeds;
}

std::vector<Act> acts_asked(const RuleBook& book, const Deeds& deeds) {
  std::vector<Act> acts;
  for (const ActCard& card : deeds.cards) {
    for (Act& act : judged_acts(book, card)) acts.push_back(std::move(act));
  }
  for (const std::string& path : deeds.paths) acts.push_back(path_act(book.board(), path, {}));
  return acts;
}

std::string why_so(const RuleBook& book, const std::string& person, const std::vector<Act>& acts) {
  std::vector<std::string> counted;
  for (const Act& act : acts) {
    const Verdict verdict = verdict_of(book, {{person, person}, {}}, act);
    if (verdict.outcome != Outcome::actor) continue;
    for (const std::string& role : verdict.rule->allow.roles) {
      if (has_role(book.settings(), person, role) && !contains(counted, role))
        counted.push_back(role);
    }
  }
  return counted.empty() ? "no rule asks for more" : person + " is " + join(counted, ", ");
}

std::optional<Error> why_not(const RuleBook& book, const std::string& person, const Act& act) {
  const Verdict verdict = verdict_of(book, {{person, person}, {}}, act);
  if (verdict.outcome == Outcome::warned) {
    Error error = refusal(book.settings(), verdict, person);
    error.message = "yes, with a warning" + error.message.substr(2);
    error.severity = Severity::warning;
    error.hints.clear();
    return error;
  }
  if (verdict.passes()) return std::nullopt;
  return refusal(book.settings(), verdict, person);
}

std::function<std::string(const Card&, const Card&)> forbidden_to(const Settings& settings,
                                                                  const FilterContext& context,
                                                                  const std::string& board,
                                                                  const std::string& person) {
  if (rules_of(settings).empty() || person.empty()) return {};
  auto made = RuleBook::of(context, board);
  if (!made.ok()) return {};  // check names what cannot be read; nobody is held up by it
  const auto book = std::make_shared<const RuleBook>(std::move(*made));
  const Settings* const rules = &settings;
  return [=](const Card& before, const Card& after) -> std::string {
    ActCard card;
    card.before = in_boards_words(*rules, before);
    card.after = in_boards_words(*rules, after);
    for (const Act& act : judged_acts(*book, card)) {
      const Verdict verdict = decide(*book, {{person, person}, {}}, act);
      if (verdict.passes()) continue;
      return act_words(act) + ": " + refusal(*rules, verdict, person).message.substr(4);
    }
    return {};
  };
}

Result<std::vector<Error>> advise(Planner& planner, const Values& values) {
  std::vector<Error> warnings;
  const Settings& settings = planner.settings();
  if (rules_of(settings).empty()) return warnings;
  TRY_ASSIGN(const std::string me, planner.session().me());
  TRY_ASSIGN(const FilterContext context, planner.session().filter_context());
  TRY_ASSIGN(const Place* const place, planner.session().place());
  const auto book = RuleBook::of(context, place->board);
  if (!book.ok()) {
    warnings.push_back(book.error());
    warnings.back().severity = Severity::warning;
    return warnings;
  }
  TRY_ASSIGN(const Deeds deeds, deeds_of(planner, place->board));
  for (const Act& act : acts_asked(*book, deeds)) {
    const Verdict verdict = verdict_of(*book, {{me, me}, {}}, act);
    const bool warned = verdict.outcome == Outcome::warned;
    if (verdict.passes() && !warned) continue;
    Error error = refusal(settings, verdict, me);
    error.message = act_words(act) + ": " + error.message.substr(4) + "; you are " + me + kAdvice;
    error.hints = {"to propose it all the same: --propose"};
    if (!warned && !values.has("--propose")) return error;
    error.severity = Severity::warning;
    error.hints.clear();
    warnings.push_back(std::move(error));
  }
  for (const ActCard& card : deeds.cards) {
    if (has_authority(*book, {{me, me}, {}}) || !gives_reason(settings, card)) continue;
    Error error = make_error(ErrorKind::refused, "no-right",
                             std::string(card.after->id()) + ": a reason lets it pass when " +
                                 roles_in_words(settings, authority_roles(settings)) +
                                 " says so too; you are " + me + kAdvice);
    error.severity = Severity::warning;
    warnings.push_back(std::move(error));
  }
  return warnings;
}

}  // namespace kanban::cli
