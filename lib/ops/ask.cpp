#include "ops/ask.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "ops/move.hpp"
#include "ops/plain_words.hpp"
#include "ops/set.hpp"

namespace kanban {

Result<std::string> find_person(const Settings& settings, std::string_view name) {
  if (trim(name).empty()) {
    return make_error(ErrorKind::usage, "bad-value", "a person needs a name")
        .hint(settings.people.empty() ? "name who is meant"
                                      : "people: " + settings.people.front().name + ", …");
  }
  std::vector<std::string> known;
  for (const Person& person : settings.people) known.push_back(person.name);
  for (const Client& client : settings.clients) known.push_back(client.name);
  for (const std::string& one : known) {
    if (equal_ignoring_case(one, name)) return one;
  }
  if (settings.people.empty()) return field_value(settings, Field::waits_for, trim(name), Date{});
  Error error = make_error(ErrorKind::usage, "unknown-person",
                           "no person '" + printable(name) + "' on this board");
  error.details.push_back("people: " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

Status ask_card(const Settings& settings, Card& card, const std::string& whom,
                std::string_view question, const Stamp& stamp) {
  const std::string line(trim(question));
  if (line.empty() || printable(line) != line) {
    return make_error(ErrorKind::usage, "bad-value", "a question is words on one line")
        .hint("for example: kanban ask " + std::string(card.id()) + " paula \"Which VAT rate?\"");
  }
  if (!is_open(settings, card)) {
    const std::string id(card.id());
    return make_error(ErrorKind::refused, "closed-card",
                      "card '" + id + "' is in '" + std::string(card.column()) +
                          "', where nothing waits for an answer")
        .hint("kanban reopen " + id + " first, or keep it as a remark: kanban comment " + id);
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

namespace {

// Which of `open` the answer is about: those to `whom`, else to who answers; the last where there
// is but one. Error (usage): which-question.
Result<OpenQuestion> question_meant(const Card& card, const std::vector<OpenQuestion>& open,
                                    const std::string& whom, const std::string& by) {
  for (const std::string& who : {whom, by}) {
    const auto found = std::find_if(open.begin(), open.end(), [&](const OpenQuestion& question) {
      return !who.empty() && equal_ignoring_case(question.who, who);
    });
    if (found != open.end()) return *found;
    if (!whom.empty()) break;
  }
  if (open.size() == 1 && whom.empty()) return open.front();
  const std::string id(card.id());
  Error error = make_error(ErrorKind::usage, "which-question",
                           whom.empty() ? "card '" + id + "' asks more than one"
                                        : "card '" + id + "' asks nothing of " + printable(whom));
  for (const OpenQuestion& question : open)
    error.details.push_back(printable(question_reason(question)));
  if (!open.empty()) {
    error.hints.push_back("say whose question it answers: kanban answer " + id + " --for " +
                          printable(open.front().who) + " \"…\"");
  } else {
    error.hints.push_back("kanban answer " + id + " \"…\" without --for keeps it as a comment");
  }
  return error;
}

}  // namespace

Result<Answered> answer_card(Card& card, std::string_view answer, const Stamp& stamp,
                             const std::string& whom) {
  TRY_ASSIGN(const std::string words, plain_words("an answer", answer));
  if (words.empty()) {
    return make_error(ErrorKind::usage, "bad-value", "an answer needs words")
        .hint("for example: kanban answer " + std::string(card.id()) + " \"21 %\"");
  }
  OpenReasons open = open_reasons(card);
  Answered done;
  if (!open.questions.empty() || !whom.empty()) {
    TRY_ASSIGN(const OpenQuestion meant, question_meant(card, open.questions, whom, stamp.by));
    done.question = meant.text;
    std::erase(open.questions, meant);
  }
  const bool had_question = open_question(card).has_value();
  TRY(comment_card(card, words, stamp));
  done.still = reason_words(open);
  if (had_question) {
    TRY(unblock_card(card, stamp));
    for (const std::string& reason : done.still)
      append_event(card, EventKind::blocked, reason, stamp);
  }
  card.set_text(Field::waits_for, open.questions.empty() ? "" : open.questions.back().who);
  return done;
}

}  // namespace kanban
