#include "ops/ask.hpp"

#include "base/text.hpp"
#include "model/history.hpp"
#include "ops/move.hpp"

namespace kanban {

Result<std::string> find_person(const Settings& settings, std::string_view name) {
  std::vector<std::string> known;
  for (const Person& person : settings.people) known.push_back(person.name);
  for (const Client& client : settings.clients) known.push_back(client.name);
  for (const std::string& one : known) {
    if (equal_ignoring_case(one, name)) return one;
  }
  if (settings.people.empty()) return std::string(name);
  Error error = make_error(ErrorKind::usage, "unknown-person",
                           "no person '" + printable(name) + "' on this board");
  error.details.push_back("people: " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

Status ask_card(Card& card, const std::string& whom, std::string_view question,
                const Stamp& stamp) {
  const std::string line(trim(question));
  if (line.empty() || printable(line) != line) {
    return make_error(ErrorKind::usage, "bad-value", "a question is words on one line")
        .hint("for example: kanban ask " + std::string(card.id()) + " paula \"Which VAT rate?\"");
  }
  if (const auto block = open_block(card)) {
    const std::string id(card.id());
    return make_error(ErrorKind::refused, "already-blocked",
                      "card '" + id + "' is blocked already: " + printable(block->reason))
        .hint("kanban answer " + id + " \"…\" answers a question, kanban unblock " + id +
              " ends another block");
  }
  TRY(block_card(card, question_reason({whom, line}), stamp));
  card.set_text(Field::waits_for, whom);
  return success();
}

Result<std::string> answer_card(Card& card, std::string_view answer, const Stamp& stamp) {
  TRY(comment_card(card, answer, stamp));
  const auto question = open_question(card);
  if (question) {
    TRY(unblock_card(card, stamp));
  }
  card.set_text(Field::waits_for, {});
  return question ? question->text : std::string();
}

}  // namespace kanban
