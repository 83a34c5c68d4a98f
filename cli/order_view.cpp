#include "cli/order_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/card_table.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kRoomy = 100;  // columns of a terminal from which all factors are shown

struct Row {
  const Waiting* card = nullptr;
  std::size_t place = 0;
  Date today = {};
};

using Make = Cell (*)(const Row&);

struct Column {
  TableColumn column;
  Make make;
};

Cell text_cell(std::string text) { return {std::move(text), {}}; }
Cell factor_cell(Hundredths factor) { return text_cell(format_hundredths(factor)); }

std::string optional_day(const std::optional<Date>& day) { return day ? format_date(*day) : ""; }

const std::vector<Column>& columns() {
  static const std::vector<Column> kColumns{
      {{"place", "#", CellKind::number},
       [](const Row& row) { return text_cell(std::to_string(row.place)); }},
      {{"id", "ID", CellKind::id},
       [](const Row& row) { return text_cell(std::string(row.card->id())); }},
      {{"score", "SCORE", CellKind::text},
       [](const Row& row) { return text_cell(row.card->score ? row.card->score->text : ""); }},
      {{"product_factor", "P", CellKind::text},
       [](const Row& row) { return factor_cell(row.card->factors.product); }},
      {{"impact_factor", "I", CellKind::text},
       [](const Row& row) { return factor_cell(row.card->factors.impact); }},
      {{"reach_factor", "R", CellKind::text},
       [](const Row& row) { return factor_cell(row.card->factors.reach); }},
      {{"class_factor", "C", CellKind::text},
       [](const Row& row) { return factor_cell(row.card->factors.service); }},
      {{"age_factor", "A", CellKind::text},
       [](const Row& row) { return factor_cell(row.card->factors.age); }},
      {{"exact", "EXACT", CellKind::text},
       [](const Row& row) { return text_cell(decimal_text(product_of(row.card->factors), 10)); }},
      {{"placed_by", "PLACED BY", CellKind::text},
       [](const Row& row) { return text_cell(placed_by(*row.card)); }},
      {{"group", "GROUP", CellKind::text},
       [](const Row& row) { return text_cell(std::string(group_name(row.card->group))); }},
      {{"own_place", "OWN #", CellKind::number},
       [](const Row& row) { return text_cell(std::to_string(row.card->own_place)); }},
      {{"moved_for", "BEFORE", CellKind::id},
       [](const Row& row) { return text_cell(std::string(row.card->moved_for)); }},
      {{"blocked_by", "BLOCKED BY", CellKind::list},
       [](const Row& row) {
         return Cell{{}, row.card->blocked_by};
       }},
      {{"affected", "N", CellKind::text},
       [](const Row& row) { return text_cell(short_hundredths(row.card->facts.affected.weight)); }},
      {{"age_days", "DAYS", CellKind::days},
       [](const Row& row) { return text_cell(std::to_string(row.card->facts.age)); }},
      {{"slack", "SLACK", CellKind::number},
       [](const Row& row) {
         const auto& slack = row.card->facts.slack;
         return text_cell(slack ? std::to_string(*slack) : "");
       }},
      {{"last_start", "START BY", CellKind::date},
       [](const Row& row) {
         return text_cell(optional_day(row.card->facts.last_start(row.today)));
       }},
      {{"missing", "MISSING", CellKind::list},
       [](const Row& row) {
         return Cell{{}, row.card->facts.missing};
       }},
  };
  return kColumns;
}

const Column* find_own(std::string_view name) {
  for (const Column& column : columns()) {
    if (column.column.id == name) return &column;
  }
  return nullptr;
}

}  // namespace

OrderedBoard::OrderedBoard(Board loaded, const FilterContext& asked)
    : board(std::move(loaded)), rules(board.settings), moment{asked.now, asked.zone} {
  context = asked;
  context.settings = &board.settings;
  order = pull_order(board, rules, moment);
}

Result<std::unique_ptr<OrderedBoard>> ordered_board(Session& session, Need need, Reach reach) {
  bool all = need == Need::history || reach == Reach::every_board;
  if (!all) {
    TRY_ASSIGN(const Settings* const settings, session.settings());
    all = needs_history(*settings);
  }
  TRY_ASSIGN(Board board,
             load_boards(session, reach, all ? Keep::everything : Keep::current_state));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  auto ordered = std::make_unique<OrderedBoard>(std::move(board), context);
  session.tell(ordered->order.problems);
  return ordered;
}

Result<std::size_t> find_lane(const LaneSet& lanes, std::string_view name) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (fold_case(lanes.name(i)) == fold_case(name)) return i;
    known.push_back(lanes.name(i));
  }
  Error error = make_error(ErrorKind::usage, "unknown-lane",
                           "no lane '" + printable(name) + "' on this board");
  if (lanes.size() > 1) error.details.push_back("lanes: " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

std::string placed_by(const Waiting& card) {
  if (!card.moved_for.empty()) return "before " + std::string(card.moved_for);
  if (card.group == OrderGroup::ranked) return "rank " + std::string(card.card().text(Field::rank));
  if (card.group != OrderGroup::must_start) return std::string(group_name(card.group));
  const int late = -card.facts.slack.value_or(0);
  return late == 0 ? "must start today" : "must start, " + std::to_string(late) + " d late";
}

Table order_columns() {
  Table table = card_columns();
  std::vector<TableColumn> own;
  for (const Column& column : columns()) own.push_back(column.column);
  std::erase_if(table.columns, [](const TableColumn& column) { return find_own(column.id); });
  table.columns.insert(table.columns.begin(), own.begin(), own.end());
  return table;
}

Table order_table(const OrderedBoard& ordered, const std::vector<const Waiting*>& shown,
                  const std::vector<std::string>& names) {
  std::vector<const CardFile*> files;
  for (const Waiting* card : shown) files.push_back(card->facts.file);
  std::vector<std::string> others;
  for (const std::string& name : names) {
    if (find_own(name) == nullptr) others.push_back(name);
  }
  Table cards = card_table(files, others, ordered.context);
  Table table;
  table.rows.resize(shown.size());
  std::size_t next = 0;
  for (const std::string& name : names) {
    const Column* own = find_own(name);
    table.columns.push_back(own != nullptr ? own->column : cards.columns[next]);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const auto place = static_cast<std::size_t>(shown[i] - ordered.order.cards.data()) + 1;
      table.rows[i].push_back(own != nullptr ? own->make({shown[i], place, ordered.moment.today()})
                                             : std::move(cards.rows[i][next]));
    }
    next += own == nullptr ? 1 : 0;
  }
  return table;
}

void align_decimals(Table& table) {
  for (TableColumn& column : table.columns) {
    const bool decimal = column.id == "score" || column.id == "exact" || column.id == "affected" ||
                         column.id.ends_with("_factor");
    if (decimal) column.kind = CellKind::number;
  }
}

std::vector<std::string> order_usual_columns(const PrioritySettings& settings, std::size_t width) {
  const bool factors = settings.model == PriorityModel::weighted && (width == 0 || width >= kRoomy);
  if (factors) {
    return {"place",        "id",           "score",      "product_factor", "impact_factor",
            "reach_factor", "class_factor", "age_factor", "placed_by",      "title"};
  }
  return {"place", "id", "score", "placed_by", "title"};
}

std::vector<std::string> order_json_columns() {
  return {"place",        "id",           "title",      "type",           "column",
          "product",      "class",        "impact",     "rank",           "due",
          "assignees",    "score",        "exact",      "product_factor", "impact_factor",
          "reach_factor", "class_factor", "age_factor", "group",          "placed_by",
          "own_place",    "moved_for",    "blocked_by", "affected",       "age_days",
          "slack",        "last_start",   "missing"};
}

}  // namespace kanban::cli
