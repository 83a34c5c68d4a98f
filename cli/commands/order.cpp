// kanban order — what waits, in the order in which it should be pulled.
#include <algorithm>

#include "base/text.hpp"
#include "cli/order_compare.hpp"
#include "cli/order_view.hpp"
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
    {.name = "--all", .kind = ArgKind::flag, .help = "One order over all boards of the repository"},
    {.name = "--limit", .kind = ArgKind::number, .value = "N", .help = "Only the first N cards"},
    {.name = "--fields", .kind = ArgKind::field, .value = "FIELDS", .help = "Show these fields"},
    {.name = "--compare",
     .value = "REV",
     .help = "Show what stands elsewhere than with the rules and cards of a commit, and why"},
};

const Example kExamples[] = {
    {"kanban order", "Everything that waits, the next first"},
    {"kanban order --product billing --limit 5", "The first five of one product"},
    {"kanban order --compare main", "What this branch reorders"},
    {"kanban order --json | jq -r '.cards[0].id'", "For a script"},
};

Result<std::vector<const Waiting*>> shown_cards(const OrderedBoard& ordered, const Values& values) {
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(ordered.board.settings));
  std::optional<std::size_t> lane;
  if (values.has("--lane")) {
    TRY_ASSIGN(lane, find_lane(lanes, values.text("--lane")));
  }
  std::string product;
  if (values.has("--product")) {
    TRY_ASSIGN(product, find_product(ordered.board.settings, values.text("--product")));
  }
  const std::string_view role = values.text("--role");
  std::vector<const Waiting*> shown;
  for (const Waiting& waiting : ordered.order.cards) {
    const Card& card = waiting.card();
    if (lane && lanes.lane_of(card, ordered.context) != *lane) continue;
    if (!product.empty() && waiting.facts.product != product) continue;
    if (!role.empty() && card.has(Field::role) && card.text(Field::role) != role) continue;
    shown.push_back(&waiting);
  }
  return shown;
}

// What a person should know is not in the list.
std::string left_out(const OrderedBoard& ordered, std::size_t shown) {
  const PullOrder& order = ordered.order;
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) parts.push_back(std::to_string(count) + " " + what);
  };
  add(order.cards.size() - shown, "more in the order");
  add(order.deferred.size(), "deferred");
  add(order.gathered.size(), "under a problem");
  return parts.empty() ? "" : "\nnot shown: " + join(parts, ", ") + "\n";
}

Status run(Session& session, const Values& values) {
  if (values.has("--compare")) return compare_orders(session, values);
  if (values.text("--json") == "help") {
    for (const TableColumn& column : order_columns().columns) session.print(column.id + "\n");
    return success();
  }
  TRY_ASSIGN(std::vector<std::string> columns, wanted_columns(values, order_columns()));
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::order, reach_of(values)));
  const bool machine = is_machine_output(values);
  if (columns.empty()) {
    columns = machine ? order_json_columns()
                      : order_usual_columns(ordered->rules.priority(), session.width(values));
  }
  TRY_ASSIGN(std::vector<const Waiting*> shown, shown_cards(*ordered, values));
  if (values.has("--limit")) {
    const auto limit = parse_count(values.text("--limit"));
    if (!limit) return make_error(ErrorKind::usage, "bad-value", "--limit takes a number");
    shown.resize(std::min(shown.size(), static_cast<std::size_t>(*limit)));
  }
  if (shown.empty() && !machine) {
    if (!session.quiet()) session.world().err("no card waits here\n");
    return success();
  }
  Table table = order_table(*ordered, shown, columns);
  if (!machine) align_decimals(table);
  TRY(print_table(session, values, table, {"kanban.order/1", "cards"}));
  if (!machine) session.news(left_out(*ordered, shown.size()));
  return success();
}

}  // namespace

extern const Command order_command;
const Command order_command{
    .name = "order",
    .group = "owner",
    .summary = "Show what waits, the next first, with its factors",
    .details =
        "Expedite cards come first, then ranked ones by their rank, then dated ones whose last day "
        "to start has come, then all others by score; what blocks a card stands before it. A score "
        "is product x impact x reach x class x age unless board.yaml names another model. kanban "
        "why ID explains one place.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output,
    .run = run};

}  // namespace kanban::cli
