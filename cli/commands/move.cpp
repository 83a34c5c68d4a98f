// kanban move — move cards to another column.

#include "cli/each.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ for the last one, - for standard input",
     .required = true,
     .repeated = true},
    {.name = "column", .kind = ArgKind::column, .help = "Where to", .required = true},
};

const Example kExamples[] = {
    {"kanban move k7 develop", "The card whose id begins with k7, to develop"},
    {"kanban move column:review mine done", "All of mine that are in review"},
    {"kanban move k7 develop --over-wip \"outage\"", "Although the column is full"},
    {"kanban list --porcelain product:portal column:ready | kanban move - develop --yes",
     "What another command lists"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  return plan_each(planner, values, [&](Card& card) -> Result<std::string> {
    const std::string from(card.column());
    TRY_ASSIGN(const Moved moved,
               move_card(planner.settings(), card, values.text("column"), planner.stamp(values)));
    return moved_words(moved, from, card, "is in " + from + " already");
  });
}

}  // namespace

extern const Command move_command;
const Command move_command{
    .name = "move",
    .alias = "mv",
    .group = "cards",
    .summary = "Move cards to another column",
    .details =
        "The column's name may be written in any case. Each move is logged in the card's history. "
        "A move over a WIP limit, or past a condition of the column, is refused unless a reason is "
        "given, which is kept in the history.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::bulk | Group::limits,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
