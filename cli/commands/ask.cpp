// kanban ask — ask somebody a question; the card waits for the answer.
#include "ops/ask.hpp"

#include "base/text.hpp"
#include "cli/planner.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "who", .kind = ArgKind::person, .help = "Who owes the answer", .required = true},
    {.name = "question", .help = "What is asked", .required = true, .repeated = true},
};

const Example kExamples[] = {
    {"kanban ask BUG-12 paula \"Which VAT rate?\"", "BUG-12 is blocked until it is answered"},
    {"kanban list --waits-for paula", "What waits for her"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  TRY_ASSIGN(const std::string who, find_person(planner.settings(), values.text("who")));
  Card card = file.card;
  TRY(ask_card(planner.settings(), card, who, join(values.list("question"), " "),
               planner.stamp(values)));
  Planned planned;
  planned.news.push_back({std::string(card.id()), "waits for " + who, std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command ask_command;
const Command ask_command{
    .name = "ask",
    .group = "cards",
    .summary = "Ask somebody; the card waits for the answer",
    .details =
        "The card is blocked with the question as its reason, and names who owes the answer. "
        "kanban answer lets it go on.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
