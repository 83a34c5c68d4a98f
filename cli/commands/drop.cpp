// kanban drop — take cards off the board without delivery.
#include "cli/each.hpp"

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
  return plan_each(planner, values, [&](Card& card) -> Result<std::string> {
    const std::string from(card.column());
    TRY_ASSIGN(const Moved moved, drop_card(planner.settings(), card, planner.stamp(values)));
    return moved_words(moved, from, card, "is dropped already");
  });
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
