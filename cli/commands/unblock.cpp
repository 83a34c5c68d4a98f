// kanban unblock — let a blocked card go on.
#include "base/text.hpp"
#include "cli/each.hpp"
#include "model/questions.hpp"

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
    {"kanban unblock k7", "It may go on"},
    {"kanban unblock @ --because \"the vendor answered\"", "The card last touched, with a reason"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  return plan_each(planner, values, [&](Card& card) -> Result<std::string> {
    const std::vector<std::string> was = reasons_since(card);
    TRY(unblock_card(card, planner.stamp(values)));
    return "unblocked (was: " + join(was, "; ") + ")";
  });
}

}  // namespace

extern const Command unblock_command;
const Command unblock_command{.name = "unblock",
                              .group = "cards",
                              .summary = "Let a blocked card go on",
                              .examples = kExamples,
                              .args = kArgs,
                              .options = Group::write | Group::bulk,
                              .effect = Effect::changes_board,
                              .plan = plan};

}  // namespace kanban::cli
