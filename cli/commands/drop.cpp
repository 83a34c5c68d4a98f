// kanban drop — take cards off the board without delivery.
#include "cli/planner.hpp"
#include "ops/move.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban drop k7 --because \"a duplicate of m2\"",
     "To the dropped column; the file and its history stay"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    TRY_ASSIGN(const Moved moved, drop_card(planner.settings(), card, planner.stamp(values)));
    const std::string from(file.card.column());
    const std::string what =
        moved == Moved::yes ? from + " → " + std::string(card.column()) : "is dropped already";
    planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

}  // namespace

extern const Command drop_command;
const Command drop_command{.name = "drop",
                           .group = "cards",
                           .summary = "Take cards off the board without delivery",
                           .details =
                               "Nothing is deleted: the card goes to the dropped column, and "
                               "kanban reopen brings it back.",
                           .examples = kExamples,
                           .args = kArgs,
                           .options = Group::write | Group::bulk,
                           .effect = Effect::changes_board,
                           .plan = plan};

}  // namespace kanban::cli
