// kanban reopen — bring done or dropped cards back.
#include "cli/each.hpp"
#include "model/incidents.hpp"

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

// That a card came back although the problem behind it was mended; empty otherwise.
std::string came_back(Planner& planner, const Card& card) {
  if (!card.has(Field::problem)) return {};
  const auto problem = planner.find(card.text(Field::problem));
  if (!problem.ok()) return {};
  const auto mended = mended_at(planner.settings(), problem->card);
  if (!mended || !came_back_at(planner.settings(), card, *mended)) return {};
  const std::string id(problem->card.id());
  return std::string(card.id()) + " came back after " + id + " was mended: kanban problem " + id;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  std::vector<std::string> notes;
  TRY_ASSIGN(Planned planned, plan_each(planner, values, [&](Card& card) -> Result<std::string> {
               const std::string from(card.column());
               TRY_ASSIGN(const Moved moved,
                          reopen_card(planner.settings(), card, values.text("--to"),
                                      planner.stamp(values)));
               const std::string note = came_back(planner, card);
               if (!note.empty()) notes.push_back(note);
               return moved_words(moved, from, card, "is in " + from + " already");
             }));
  planned.notes = std::move(notes);
  return planned;
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
