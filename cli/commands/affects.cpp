// kanban affects — say which clients a card affects.
#include "cli/sets.hpp"
#include "cli/spellings.hpp"

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
     .help = "A client that it affects; several with commas",
     .repeated = true},
    {.name = "--remove",
     .kind = ArgKind::client,
     .value = "CLIENT",
     .help = "A client that it does not affect; several with commas",
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban affects k7 --add acme --add globex", "Two clients; naming one twice counts once"},
    {"kanban affects k7 --remove acme", "It does not affect this one after all"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  std::vector<std::string> entries;
  for (const auto& [option, sign] : {std::pair{"--add", '+'}, std::pair{"--remove", '-'}}) {
    for (const std::string& clients : values.list(option)) {
      for (std::string& entry : entries_of(clients, sign)) entries.push_back(std::move(entry));
    }
  }
  if (entries.empty()) {
    return make_error(ErrorKind::usage, "missing-argument",
                      "--add CLIENT or --remove CLIENT is needed")
        .hint("for example: kanban affects k7 --add acme");
  }
  TRY(spell_clients(planner, entries));
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
