// kanban lanes — the lane report: how many cards each lane has where.
#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "policy/lane_counts.hpp"
#include "render/json.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards; all when left out",
     .repeated = true},
    {.name = "--by",
     .kind = ArgKind::field,
     .value = "FIELD",
     .help = "Lanes by this field instead of those of board.yaml: product, type, class, assignee, "
             "client, label, role, epic"},
    {.name = "--all", .kind = ArgKind::flag, .help = "All boards of the repository"},
};

const Example kExamples[] = {
    {"kanban lanes", "The lanes of board.yaml, with counts, limits and sums"},
    {"kanban lanes --by product type:bug", "Bugs by product"},
    {"kanban lanes --all --by product --json", "Over all boards, for a script"},
};

// "4/4", "5/4!" where a limit is exceeded; "2 (5/4!)" where a filter hides some of them, or where
// the limit counts something else than the cell: size, or cards that a class leaves out.
std::string with_limit(std::size_t count, const std::optional<Load>& load) {
  if (!load) return std::to_string(count);
  const std::string against =
      load_amount(*load) + "/" + std::to_string(load->limit.most) + (load->is_over() ? "!" : "");
  const bool same = load->limit.by == Measure::cards && load_amount(*load) == std::to_string(count);
  return same ? against : std::to_string(count) + " (" + against + ")";
}

std::string share(const LaneRow& row) { return std::to_string((row.permille + 5) / 10) + " %"; }

std::vector<Cell> row_cells(const LaneRow& row, const std::string& name) {
  std::vector<Cell> cells{{name}};
  for (const LaneCell& cell : row.cells) cells.push_back({with_limit(cell.count, cell.load)});
  if (row.elsewhere > 0) cells.back().text += " (+" + std::to_string(row.elsewhere) + " elsewhere)";
  cells.push_back({std::to_string(row.count)});
  cells.push_back({with_limit(row.committed, row.load)});
  cells.push_back({std::to_string(row.blocked)});
  cells.push_back({row.oldest == 0 ? "" : std::to_string(row.oldest)});
  cells.push_back({share(row)});
  return cells;
}

Table lane_table(const LaneCounts& counts) {
  Table table;
  table.columns.push_back({"lane", "LANE", CellKind::text});
  for (const std::string& column : counts.columns)
    table.columns.push_back({column, printable(column), CellKind::number});
  table.columns.push_back({"count", "ALL", CellKind::number});
  table.columns.push_back({"committed", "WIP", CellKind::number});
  table.columns.push_back({"blocked", "BLOCKED", CellKind::number});
  table.columns.push_back({"oldest", "OLDEST", CellKind::days});
  table.columns.push_back({"share", "SHARE", CellKind::number});
  for (const LaneRow& row : counts.lanes)
    table.rows.push_back(row_cells(row, row.name.empty() ? "all cards" : row.name));
  if (counts.lanes.size() > 1) table.rows.push_back(row_cells(counts.total, "together"));
  return table;
}

Json count_json(std::size_t count) { return Json::integer(static_cast<long long>(count)); }

void set_limit(Json& object, const std::optional<Load>& load) {
  object.set("limit", load ? Json::integer(load->limit.most) : Json::null());
  if (load && load->limit.by == Measure::size) object.set("size", Json::number(load_amount(*load)));
  object.set("over", Json::boolean(load && load->is_over()));
}

Json row_json(const LaneRow& row, const std::vector<std::string>& names) {
  Json columns = Json::array();
  for (std::size_t i = 0; i < names.size(); ++i) {
    Json column = Json::object();
    column.set("name", Json::string(names[i]));
    column.set("count", count_json(row.cells[i].count));
    set_limit(column, row.cells[i].load);
    columns.push(std::move(column));
  }
  Json lane = Json::object();
  lane.set("name", Json::string(row.name));
  lane.set("columns", std::move(columns));
  lane.set("elsewhere", count_json(row.elsewhere));
  lane.set("count", count_json(row.count));
  lane.set("open", count_json(row.open));
  lane.set("committed", count_json(row.committed));
  set_limit(lane, row.load);
  lane.set("blocked", count_json(row.blocked));
  lane.set("oldest_days", row.oldest == 0 ? Json::null() : Json::integer(row.oldest));
  lane.set("share_permille", Json::integer(row.permille));
  return lane;
}

std::string as_json(const LaneCounts& counts, std::size_t hidden) {
  Json lanes = Json::array();
  for (const LaneRow& row : counts.lanes) lanes.push(row_json(row, counts.columns));
  return Json::object()
      .set("schema", Json::string("kanban.lanes/1"))
      .set("lanes", std::move(lanes))
      .set("total", row_json(counts.total, counts.columns))
      .set("hidden", count_json(hidden))
      .pretty();
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Board board, load_boards(session, reach_of(values), Keep::current_state));
  TRY_ASSIGN(FilterContext context, session.filter_context());
  context.settings = &board.settings;
  TRY_ASSIGN(const Filter filter, parse_filter(filter_text(values.list("filter")), board.settings));
  std::vector<CardFile> cards;
  for (const CardFile& file : board.cards) {
    if (filter.matches(file.card, context)) cards.push_back(file);
  }
  auto lanes = values.has("--by") ? LaneSet::by_field(values.text("--by"), board.settings, cards)
                                  : LaneSet::of_board(board.settings);
  if (!lanes.ok()) return std::move(lanes).error();
  const LaneCounts counts = count_lanes(cards, board.cards, *lanes, context);
  const std::size_t hidden = board.cards.size() - cards.size();
  if (values.has("--json")) {
    session.print(as_json(counts, hidden));
    return success();
  }
  TRY(print_table(session, values, lane_table(counts), {"kanban.lanes/1", "lanes"}));
  if (hidden > 0 && !is_machine_output(values))
    session.print("hidden by the filter: " + counted(hidden, "card") + " of " +
                  std::to_string(board.cards.size()) + "; limits count them all\n");
  return success();
}

}  // namespace

extern const Command lanes_command;
const Command lanes_command{
    .name = "lanes",
    .group = "look",
    .summary = "Count what each lane has in each column",
    .details =
        "Every card is in exactly one lane: the first of board.yaml whose filter fits it, else the "
        "last. A count with a slash stands beside its limit, with ! where it is over. ALL counts "
        "all cards of the lane, WIP those between commitment and delivery; OLDEST is the age in "
        "days of the oldest open card, SHARE the part of all open cards.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output,
    .run = run};

}  // namespace kanban::cli
