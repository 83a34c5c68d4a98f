// kanban next — what to pull now.
#include <algorithm>

#include "base/text.hpp"
#include "cli/order_pick.hpp"
#include "cli/output.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "--lane", .value = "LANE", .help = "Only cards of this lane"},
    {.name = "--product",
     .kind = ArgKind::product,
     .value = "PRODUCT",
     .help = "Only cards of this product"},
    {.name = "--role", .value = "ROLE", .help = "Only work of this role, and of none"},
    {.name = "--for",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "For somebody else than you; anybody for the whole team"},
    {.name = "--limit", .kind = ArgKind::number, .value = "N", .help = "The first N cards (3)"},
    {.name = "--held", .kind = ArgKind::flag, .help = "Also what comes first and cannot be pulled"},
    {.name = "--fields", .kind = ArgKind::field, .value = "FIELDS", .help = "Show these fields"},
};

const Example kExamples[] = {
    {"kanban next", "What you could pull, the best first"},
    {"kanban next --role po", "What the product owner should do next"},
    {"kanban next --limit 1 --format '{id}'", "The id alone, for a script"},
    {"kanban next --held", "Also what stands in the way of better cards"},
};

std::string held_lines(const Picking& picking) {
  std::string text;
  for (const Held& held : picking.held) {
    text += "held  " + std::to_string(held.place) + "  " + printable(held.card->id()) + "  " +
            printable(held.why) + "  " + printable(held.card->card().title()) + "\n";
  }
  return text;
}

Status run(Session& session, const Values& values) {
  if (values.text("--json") == "help") {
    for (const TableColumn& column : order_columns().columns) session.print(column.id + "\n");
    return success();
  }
  TRY_ASSIGN(std::vector<std::string> columns, wanted_columns(values, order_columns()));
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::order));
  TRY_ASSIGN(const std::size_t count, count_of(values, "--limit", 3));
  TRY_ASSIGN(const Picking picking, pick_for(session, *ordered, values, count));
  const bool machine = is_machine_output(values);
  if (columns.empty()) {
    columns = machine ? order_json_columns()
                      : std::vector<std::string>{"place", "id", "score", "placed_by", "title"};
  }
  if (picking.picks.empty() && !machine) {
    session.world().err(nothing_to_pull(*ordered, picking));
    if (values.has("--held")) session.print(held_lines(picking));
    return success();
  }
  std::vector<const Waiting*> shown;
  for (const Pick& one : picking.picks) shown.push_back(one.card);
  Table table = order_table(*ordered, shown, columns);
  mark_reserved(table, picking, machine ? For::programs : For::people);
  if (!machine) align_decimals(table);
  TRY(print_table(session, values, table, {"kanban.next/1", "cards"}));
  if (machine) return success();
  if (values.has("--held")) session.print(held_lines(picking));
  session.news(after_picks(picking, values.has("--held") ? Told::held : Told::nothing));
  return success();
}

}  // namespace

extern const Command next_command;
const Command next_command{
    .name = "next",
    .group = "day",
    .summary = "Show what to pull now",
    .details =
        "The first cards of the order that you may take: not blocked, not somebody else's, within "
        "the limits, with what the next column asks, and such as the rules of the board let you "
        "pull. Cards behind the commitment point come first; "
        "the backlog is looked at when nothing waits there. kanban pull takes the first.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output,
    .run = run};

}  // namespace kanban::cli
