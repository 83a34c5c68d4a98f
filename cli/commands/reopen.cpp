// kanban reopen — bring done or dropped cards back.
#include "cli/each.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "--to",
     .kind = ArgKind::column,
     .value = "COLUMN",
     .help = "Where to, instead of where it was last open"},
};

const Example kExamples[] = {
    {"kanban reopen k7 --because \"it happened again\"",
     "Back to the column where it was last open"},
    {"kanban reopen k7 --to backlog", "To a column of your choice"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  return plan_each(planner, values, [&](Card& card) -> Result<std::string> {
    const std::string from(card.column());
    TRY_ASSIGN(const Moved moved,
               reopen_card(planner.settings(), card, values.text("--to"), planner.stamp(values)));
    return moved_words(moved, from, card, "is in " + from + " already");
  });
}

}  // namespace

extern const Command reopen_command;
const Command reopen_command{.name = "reopen",
                             .group = "cards",
                             .summary = "Bring done or dropped cards back",
                             .examples = kExamples,
                             .args = kArgs,
                             .options = Group::write | Group::bulk | Group::limits,
                             .effect = Effect::changes_board,
                             .plan = plan};

}  // namespace kanban::cli
