#include "model/questions.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr std::string_view kBegin = "waits for ";

// The question of `reason`; a name may hold a colon where `who` says so.
std::optional<OpenQuestion> question_to(std::string_view who, std::string_view reason) {
  const std::string begin = question_reason({std::string(who), {}});
  if (!who.empty() && reason.starts_with(begin))
    return OpenQuestion{std::string(who), std::string(reason.substr(begin.size()))};
  return question_in(reason);
}

}  // namespace

std::optional<OpenQuestion> question_in(std::string_view reason) {
  if (!reason.starts_with(kBegin)) return std::nullopt;
  const std::string_view rest = reason.substr(kBegin.size());
  const std::size_t colon = rest.find(": ");
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  return OpenQuestion{std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 2))};
}

void add_reason(std::vector<std::string>& reasons, std::string_view reason) {
  const bool asks = question_in(reason).has_value();
  std::erase_if(reasons, [&](const std::string& one) {
    return one == reason || (!asks && !question_in(one));
  });
  reasons.emplace_back(reason);
}

std::vector<std::string> reasons_since(const Card& card) {
  std::vector<std::string> reasons;
  for (const Event& event : card.history) {
    if (event.kind == EventKind::unblocked) reasons.clear();
    if (event.kind == EventKind::blocked) add_reason(reasons, event.value);
  }
  return reasons;
}

OpenReasons open_reasons(const Card& card) {
  const std::string_view who = card.text(Field::waits_for);
  const std::vector<std::string> reasons = reasons_since(card);
  OpenReasons open;
  bool named = false;
  for (const std::string& reason : reasons) {
    auto question = question_to(who, reason);
    if (!question) {
      open.other = reason;
      continue;
    }
    named = named || question->who == who;
    open.questions.push_back(*std::move(question));
  }
  if (named || open.questions.empty()) return open;
  return {{}, reasons.back()};
}

std::vector<std::string> reason_words(const OpenReasons& reasons) {
  std::vector<std::string> words;
  for (const OpenQuestion& question : reasons.questions) words.push_back(question_reason(question));
  if (!reasons.other.empty()) words.push_back(reasons.other);
  return words;
}

std::vector<std::string> who_is_asked(const Card& card) {
  std::vector<std::string> asked;
  for (const OpenQuestion& question : open_reasons(card).questions) {
    if (std::find(asked.begin(), asked.end(), question.who) == asked.end())
      asked.push_back(question.who);
  }
  if (asked.empty() && card.has(Field::waits_for)) asked.emplace_back(card.text(Field::waits_for));
  return asked;
}

}  // namespace kanban
