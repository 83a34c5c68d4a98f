#include "policy/refusals.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

Error refusal(std::string_view code, std::string message) {
  return make_error(ErrorKind::refused, code, std::move(message));
}

Error over_limit(const Load& load, const std::string& rest) {
  return refusal("over-limit", limited_place(load) + rest);
}

std::string unmet_words(const Unmet& unmet) { return unmet.condition + "; " + unmet.why; }

}  // namespace

Error skip_refusal(const Card& after, std::string_view from,
                   const std::vector<std::string>& skipped) {
  return refusal("skips-columns", std::string(after.id()) + ": '" + std::string(from) + "' → '" +
                                      std::string(after.column()) + "' skips " +
                                      join(skipped, ", "))
      .hint("next is '" + skipped.front() + "'; to skip on purpose: --because \"why\"");
}

Error condition_refusal(const Card& card, const Unmet& unmet) {
  Error error = refusal("unmet-condition", std::string(card.id()) + ": '" + unmet.column +
                                               "' asks for " + unmet_words(unmet));
  if (!unmet.remedy.empty()) error.hints.push_back(unmet.remedy);
  return error;
}

Error condition_refusal(const Card& card, const std::vector<Unmet>& unmet) {
  if (unmet.size() == 1) return condition_refusal(card, unmet.front());
  Error error =
      refusal("unmet-condition", std::string(card.id()) + ": " + std::to_string(unmet.size()) +
                                     " conditions are unmet on the way to '" +
                                     std::string(card.column()) + "'");
  for (const Unmet& one : unmet) {
    error.details.push_back(one.column + ": " + unmet_words(one));
    if (!one.remedy.empty() &&
        std::find(error.hints.begin(), error.hints.end(), one.remedy) == error.hints.end())
      error.hints.push_back(one.remedy);
  }
  return error;
}

Error limit_refusal(const Load& load, Tense tense) {
  const bool person = load.of == LimitOf::person;
  std::string verb = person ? " has " : " holds ";
  if (tense == Tense::would) verb = person ? " would have " : " would hold ";
  const std::string what = load.limit.by == Measure::size ? "size " : "";
  const std::string unit = person ? " active cards" : " cards";
  return over_limit(load, verb + what + load_amount(load) + " of " +
                              std::to_string(load.limit.most) + (what.empty() ? unit : ""));
}

Error limit_refusal_in_review(const Load& load) {
  std::vector<std::string> ids;
  for (const CardFile* file : load.cards) ids.emplace_back(file->card.id());
  return over_limit(load, " would hold " + load_amount(load) + " of " +
                              std::to_string(load.limit.most) + " (" + join(ids, ", ") + ")");
}

Error limit_finding(const Load& load) {
  return over_limit(
      load, " holds " + load_amount(load) + ", the limit is " + std::to_string(load.limit.most));
}

}  // namespace kanban
