// kanban label — put labels on cards and take them off.
#include "cli/sets.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "label",
     .kind = ArgKind::label,
     .help = "+LABEL or LABEL adds, -LABEL removes; several with commas",
     .required = true},
};

const Example kExamples[] = {
    {"kanban label k7 +safari", "Put a label on it"},
    {"kanban label k7 login,safari", "Two labels"},
    {"kanban label k7 -safari", "Take one off"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  return plan_set_change(planner, values, Field::labels, entries_of(values.text("label")));
}

}  // namespace

extern const Command label_command;
const Command label_command{.name = "label",
                            .group = "cards",
                            .summary = "Put labels on cards or take them off",
                            .examples = kExamples,
                            .args = kArgs,
                            .options = Group::write | Group::bulk,
                            .effect = Effect::changes_board,
                            .plan = plan};

}  // namespace kanban::cli
