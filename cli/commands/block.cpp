// kanban block — mark a card as blocked, with the reason.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "ops/move.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "reason", .help = "What it waits for", .required = true, .repeated = true},
};

const Example kExamples[] = {
    {"kanban block k7 \"waiting for the vendor\"", "It stays in its column and shows as blocked"},
    {"kanban link k7 blocked-by m2", "Blocked by another card: a link"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  Card card = file.card;
  const std::string reason = join(values.list("reason"), " ");
  TRY(block_card(card, reason, planner.stamp(values)));
  Planned planned;
  planned.news.push_back({std::string(card.id()), "blocked: " + reason, std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command block_command;
const Command block_command{.name = "block",
                            .group = "cards",
                            .summary = "Mark a card as blocked, with the reason",
                            .examples = kExamples,
                            .args = kArgs,
                            .options = Group::write,
                            .effect = Effect::changes_board,
                            .plan = plan};

}  // namespace kanban::cli
