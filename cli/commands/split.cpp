// kanban split — split a card into parts.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "ops/add.hpp"
#include "ops/set.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "The card to split; it stays, as the parent",
     .required = true},
    {.name = "title", .help = "The title of each part", .required = true, .repeated = true},
    {.name = "--type",
     .kind = ArgKind::type,
     .value = "TYPE",
     .help = "What kind of cards the parts are"},
};

const Example kExamples[] = {
    {"kanban split k7 \"the form\" \"the tax\" \"the mail\"", "Three new cards whose parent is k7"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  TRY_ASSIGN(const Date today, planner.today());
  Planned planned;
  for (const std::string& title : values.list("title")) {
    TRY_ASSIGN(std::string id, planner.new_id());
    TRY_ASSIGN(Card part,
               part_of(planner.settings(), file.card, id, title, planner.stamp(values), today));
    if (values.has("--type"))
      TRY(set_field(planner.settings(), part, Field::type, values.text("--type"), today));
    planned.news.push_back(
        {id, "part of " + std::string(file.card.id()), std::string(part.title())});
    planner.create(std::move(part));
  }
  planned.summary = std::string(file.card.id()) + ": split into " +
                    counted(planned.news.size(), "part") + ", " + std::string(file.card.title());
  return planned;
}

}  // namespace

extern const Command split_command;
const Command split_command{
    .name = "split",
    .group = "cards",
    .summary = "Split a card into parts",
    .details =
        "The parts take over product, class, labels and clients. Their type is the board's step "
        "type (level: step) where it has one.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
