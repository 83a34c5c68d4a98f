#include "cli/rehearse.hpp"

#include "cli/complained.hpp"
#include "cli/planner.hpp"

namespace kanban::cli {

Result<Deeds> rehearse(Session& session, const Command& command, const Values& values,
                       const std::string& person) {
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(const Place* const place, session.place());
  int made = 0;
  FreshBoard fresh{*settings,
                   [&](std::string_view word) { return find_card_file(*place, *settings, word); },
                   [&] { return session.load(Keep::everything); },
                   [&](const std::string& path) { return read_board_text(*place, path); },
                   [&]() -> Result<std::string> {
                     return "new" + (++made > 1 ? std::to_string(made) : std::string());
                   },
                   person,
                   session.now()};
  Planner planner(session, fresh);
  planner.begin(command, values);
  TRY_ASSIGN(Planned planned, command.plan(planner, values));
  TRY(affect_complained(planner, planned));
  return deeds_of(planner, place->board);
}

}  // namespace kanban::cli
