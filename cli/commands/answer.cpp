// kanban answer — answer what a card asks, or the client who complains.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "ops/ask.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "text", .help = "The answer; standard input when left out", .repeated = true},
    {.name = "--for",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "Whose question it answers, where several are open; yours when left out"},
};

const Example kExamples[] = {
    {"kanban answer BUG-12 \"21 %\"", "The question is answered, the card goes on"},
    {"kanban answer CPL-9 \"We look into it\"", "What acme was told"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  std::string text = join(values.list("text"), " ");
  if (text.empty() && !planner.session().world().in_is_terminal)
    text = planner.session().world().read_in();
  Card card = file.card;
  TRY_ASSIGN(const Answered done,
             answer_card(card, text, planner.stamp(values), std::string(values.text("--for"))));
  std::string what = "answered";
  if (!done.question.empty()) {
    what += ": " + done.question;
  } else if (card.has(Field::client)) {
    what += " " + std::string(card.text(Field::client));
  }
  Planned planned;
  for (const std::string& reason : done.still) {
    planned.notes.push_back(std::string(card.id()) + " is still blocked: " + reason);
  }
  planned.news.push_back({std::string(card.id()), std::move(what), std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command answer_command;
const Command answer_command{
    .name = "answer",
    .group = "cards",
    .summary = "Answer what a card asks, or who complains",
    .details =
        "The answer is kept as a comment. A card that waits for it goes on, unless another "
        "question "
        "or block holds it up: then that is said. On a complaint it is "
        "the first answer that `respond:` of board.yaml asks for, if nobody gave one before.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
