// kanban affects — say which clients a card affects.
#include "cli/sets.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "--add",
     .kind = ArgKind::client,
     .value = "CLIENT",
     .help = "A client that it affects",
     .repeated = true},
    {.name = "--remove",
     .kind = ArgKind::client,
     .value = "CLIENT",
     .help = "A client that it does not affect",
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban affects k7 --add acme --add globex", "Two clients; naming one twice counts once"},
    {"kanban affects k7 --remove acme", "It does not affect this one after all"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  std::vector<std::string> entries;
  for (const std::string& client : values.list("--add")) entries.push_back("+" + client);
  for (const std::string& client : values.list("--remove")) entries.push_back("-" + client);
  if (entries.empty()) {
    return make_error(ErrorKind::usage, "missing-argument",
                      "--add CLIENT or --remove CLIENT is needed")
        .hint("for example: kanban affects k7 --add acme");
  }
  return plan_set_change(planner, values, Field::clients, entries);
}

}  // namespace

extern const Command affects_command;
const Command affects_command{.name = "affects",
                              .group = "cards",
                              .summary = "Say which clients a card affects",
                              .examples = kExamples,
                              .args = kArgs,
                              .options = Group::write | Group::bulk,
                              .effect = Effect::changes_board,
                              .plan = plan};

}  // namespace kanban::cli
