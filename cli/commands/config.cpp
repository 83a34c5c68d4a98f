// kanban config — say what is set, and where.
#include "cli/output.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "setting",
     .kind = ArgKind::choice,
     .help = "Print the value of this one alone",
     .choices = "board|now|time-zone|date|color|width|pager|editor|merge|name|email|seed"},
};

const Example kExamples[] = {
    {"kanban config", "Every setting, its value, and who said it"},
    {"kanban config editor", "The editor that kanban edit would start"},
    {"git config kanban.date relative", "Show times as \"3 h ago\" in this clone"},
    {"git config --global kanban.timeZone local", "Show times in your own zone, everywhere"},
};

Status run(Session& session, const Values& values) {
  // Without a board its layer says nothing, and the others still do.
  const auto place = session.place();
  if (place.ok()) TRY(session.settings());
  const std::string_view wanted = values.text("setting");
  Table table{.columns = {{"setting", "SETTING", CellKind::text},
                          {"value", "VALUE", CellKind::text},
                          {"from", "FROM", CellKind::text}}};
  for (const PreferenceInfo& row : preference_table()) {
    if (!wanted.empty() && row.name != wanted) continue;
    Preferred found = session.preferred(row.preference);
    if (row.preference == Preference::board && found.from.empty() && place.ok())
      found = {(*place)->board.empty() ? "." : (*place)->board, "the nearest"};
    if (!wanted.empty() && is_text_output(values)) {
      session.print(found.value + "\n");
      return success();
    }
    table.rows.push_back({{std::string(row.name)}, {found.value}, {found.from}});
  }
  return print_table(session, values, table, {"kanban.config/1", "settings"});
}

}  // namespace

extern const Command config_command;
const Command config_command{
    .name = "config",
    .group = "script",
    .summary = "Say what is set, and where",
    .details =
        "A setting is what the first of these says: an option, the environment, git -c, the git "
        "configuration of this clone, board.yaml, your own git configuration, what is usual. "
        "git config sets what git keeps. board.yaml never names a program to run.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output,
    .run = run};

}  // namespace kanban::cli
