// kanban unblock — let a blocked card go on.
#include "cli/planner.hpp"
#include "model/history.hpp"
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
    {"kanban unblock k7", "It may go on"},
    {"kanban unblock @ --because \"the vendor answered\"", "The card last touched, with a reason"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    const auto block = open_block(card);
    TRY(unblock_card(card, planner.stamp(values)));
    planned.news.push_back({std::string(card.id()), "unblocked (was: " + block->reason + ")",
                            std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
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
