// kanban assign — say who works on a card.
#include "cli/sets.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "person",
     .kind = ArgKind::person,
     .help = "Who: a name, me, or -NAME to take somebody off; several with commas",
     .required = true},
    {.name = "--also",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "A further person",
     .repeated = true},
    {.name = "--only", .kind = ArgKind::flag, .help = "Take everybody else off"},
};

const Example kExamples[] = {
    {"kanban assign k7 bo", "Bo works on it"},
    {"kanban assign k7 me --only", "You alone work on it"},
    {"kanban assign k7 -bo", "Bo does not any more"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  std::vector<std::string> people = entries_of(values.text("person"));
  for (const std::string& also : values.list("--also")) {
    for (std::string& person : entries_of(also)) people.push_back(std::move(person));
  }
  if (values.has("--only")) {
    TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
    for (const CardFile& file : cards) {
      for (const std::string& other : file.card.list(Field::assignees))
        people.insert(people.begin(), "-" + other);
    }
  }
  return plan_set_change(planner, values, Field::assignees, people);
}

}  // namespace

extern const Command assign_command;
const Command assign_command{.name = "assign",
                             .group = "cards",
                             .summary = "Say who works on a card",
                             .examples = kExamples,
                             .args = kArgs,
                             .options = Group::write | Group::bulk,
                             .effect = Effect::changes_board,
                             .plan = plan};

}  // namespace kanban::cli
