// kanban comment — say something about a card.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "ops/move.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "text", .help = "What to say; standard input when left out or -", .repeated = true},
};

const Example kExamples[] = {
    {"kanban comment k7 \"Acme called again\"", "A line"},
    {"kanban comment k7 < mail.txt", "Several lines from standard input"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  std::string text = join(values.list("text"), " ");
  const bool piped = text.empty() && !planner.session().world().in_is_terminal;
  if (piped || text == "-") text = planner.session().world().read_in();
  Card card = file.card;
  TRY(comment_card(card, text, planner.stamp(values)));
  Planned planned;
  planned.news.push_back({std::string(card.id()), "commented", std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command comment_command;
const Command comment_command{.name = "comment",
                              .group = "cards",
                              .summary = "Say something about a card",
                              .examples = kExamples,
                              .args = kArgs,
                              .options = Group::write,
                              .effect = Effect::changes_board,
                              .plan = plan};

}  // namespace kanban::cli
