// kanban list — list cards.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/card_filter.hpp"
#include "cli/card_table.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "query/filter_names.hpp"
#include "query/sort.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards; all when left out",
     .repeated = true},
    {.name = "--sort",
     .value = "FIELDS",
     .help = "Order by these fields, - before one for the other way round"},
    {.name = "--by",
     .kind = ArgKind::field,
     .value = "FIELD",
     .help = "Group by this field, with a heading and a count each; products by their weight"},
    {.name = "--limit", .kind = ArgKind::number, .value = "N", .help = "Only the first N cards"},
    {.name = "--fields", .kind = ArgKind::field, .value = "FIELDS", .help = "Show these fields"},
    {.name = "--waits-for",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "Only cards that wait for an answer of this person"},
    {.name = "--all", .kind = ArgKind::flag, .help = "Cards of all boards of the repository"},
    {.name = "--null",
     .short_name = "-z",
     .kind = ArgKind::flag,
     .help = "End --porcelain lines with NUL"},
    {.name = "--exit-code", .kind = ArgKind::flag, .help = "Exit with 1 when no card matches"},
};

const Example kExamples[] = {
    {"kanban list", "Every card, in the order of the columns"},
    {"kanban list type:bug -label:later product:portal", "Bugs of one product without a label"},
    {"kanban list mine is:open due\"<\"+7d --sort due", "What you owe this week"},
    {"kanban list login \"after the update\"", "Cards with these words"},
    {"kanban list --json=id,title column:ready | jq '.cards[].id'", "For a script"},
    {"kanban list --by product", "One block a product"},
    {"kanban list --all product:billing", "Of every board in the repository"},
};

// What the cards are sorted by and compared on: without it the order looks like none. A field that
// is asked for one value is not among them, since it would say the same of each card.
std::vector<std::string> telling_columns(const Values& values) {
  std::vector<std::string> names = split(values.text("--sort"), ',');
  for (const std::string& word : values.list("filter")) {
    const std::size_t end = word.find_first_of(":<>");
    if (end == std::string::npos) continue;
    const std::string_view asked = std::string_view(word).substr(end);
    const bool several =
        asked.front() != ':' || asked.find_first_of(",*") != std::string_view::npos;
    if (several) names.push_back(word.substr(0, end));
  }
  std::vector<std::string> columns;
  for (const std::string& name : names) {
    const std::string_view bare = trim(name);
    const auto property = find_property(bare.starts_with('-') ? bare.substr(1) : bare);
    if (property) columns.emplace_back(property_name(*property));
  }
  return columns;
}

Result<std::vector<std::string>> chosen_columns(const Session& session, const Values& values) {
  TRY_ASSIGN(std::vector<std::string> columns, wanted_columns(values, card_columns()));
  if (!columns.empty()) return columns;
  if (is_machine_output(values)) {
    columns = usual_json_columns();
  } else {
    columns = usual_columns(session.width(values));
    const Table known = card_columns();
    for (const std::string& name : telling_columns(values)) {
      const bool shown = std::find(columns.begin(), columns.end(), name) != columns.end();
      const bool exists = std::any_of(known.columns.begin(), known.columns.end(),
                                      [&](const TableColumn& one) { return one.id == name; });
      // The title stays the last one.
      if (!shown && exists && name != "description") columns.insert(columns.end() - 1, name);
    }
  }
  if (values.has("--all")) columns.insert(columns.begin() + 1, "board");
  return columns;
}

// A listing with the usual columns and no filter needs no free texts, which are most of a card.
Keep needed(const Values& values) {
  const bool other_fields =
      values.has("--fields") || values.has("--format") || is_machine_output(values);
  const bool plain = values.list("filter").empty() && !values.has("--sort") &&
                     !values.has("--waits-for") && !values.has("--by") && !other_fields;
  return plain ? Keep::headline : Keep::current_state;
}

// The default order: by column, then by rank, then oldest first.
Result<std::vector<SortKey>> chosen_order(const Values& values) {
  const std::string_view sort = values.text("--sort");
  return parse_sort(sort.empty() ? std::string_view("column,rank,created") : sort);
}

std::string group_of(const CardFile& file, Field field) {
  if (is_list(info(field).kind)) {
    const auto& entries = file.card.list(field);
    return entries.empty() ? "none" : join(entries, ", ");
  }
  const std::string_view text = file.card.text(field);
  return text.empty() ? "none" : std::string(text);
}

Status print_cards(Session& session, const Values& values,
                   const std::vector<const CardFile*>& cards,
                   const std::vector<std::string>& columns, const FilterContext& context) {
  if (is_text_output(values)) {
    print_grid(session, values, card_grid(cards, columns, context));
    return success();
  }
  return print_table(session, values, card_table(cards, columns, context),
                     {"kanban.list/1", "cards"});
}

// The weight of a product; nothing weighs less than any product.
double weight_of(const Settings& settings, const std::string& name) {
  for (const Product& product : settings.products) {
    if (product.name != name) continue;
    double weight = 1;
    std::from_chars(product.weight.data(), product.weight.data() + product.weight.size(), weight);
    return weight;
  }
  return name == "none" ? -1 : 1;
}

Status print_groups(Session& session, const Values& values,
                    const std::vector<const CardFile*>& cards,
                    const std::vector<std::string>& columns, const FilterContext& context) {
  const auto field = find_field(values.text("--by"));
  if (!field) {
    Error error = make_error(ErrorKind::usage, "unknown-field",
                             "no field '" + std::string(values.text("--by")) + "' to group by");
    std::vector<std::string> known;
    for (const FieldInfo& row : fields()) known.emplace_back(row.name);
    error.hints = did_you_mean(values.text("--by"), known);
    return error;
  }
  std::vector<std::pair<std::string, std::vector<const CardFile*>>> groups;
  for (const CardFile* file : cards) {
    const std::string name = group_of(*file, *field);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& entry) { return entry.first == name; });
    if (group == groups.end()) group = groups.insert(groups.end(), {name, {}});
    group->second.push_back(file);
  }
  if (*field == Field::product) {
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
      return weight_of(*context.settings, a.first) > weight_of(*context.settings, b.first);
    });
  }
  for (const auto& [name, members] : groups) {
    session.print(printable(name) + " (" + std::to_string(members.size()) + ")\n");
    TRY(print_cards(session, values, members, columns, context));
    if (name != groups.back().first) session.print("\n");
  }
  return success();
}

Status run(Session& session, const Values& values) {
  if (values.text("--json") == "help") {
    for (const TableColumn& column : card_columns().columns) session.print(column.id + "\n");
    return success();
  }
  TRY_ASSIGN(const std::vector<std::string> columns, chosen_columns(session, values));
  TRY_ASSIGN(const std::vector<SortKey> order, chosen_order(values));
  TRY_ASSIGN(Board read, load_boards(session, reach_of(values), needed(values), WholeColumns::own));
  const Board& board = *session.keep(std::move(read));
  std::vector<std::string> filters{filter_text(values.list("filter"))};
  if (values.has("--waits-for"))
    filters.push_back("is:open " + term_of("waits_for", values.text("--waits-for")));
  TRY_ASSIGN(const Filter filter, filter_of_all(filters, board.settings));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  std::vector<const CardFile*> cards;
  for (const CardFile& file : board.cards) {
    if (filter.matches(file.card, context)) cards.push_back(&file);
  }
  sort_cards(cards, order, board.settings);
  if (values.has("--exit-code") && cards.empty() && session.status() == 0) session.fail_with(1);
  if (values.has("--limit")) {
    const auto limit = parse_count(values.text("--limit"));
    if (!limit) return make_error(ErrorKind::usage, "bad-value", "--limit takes a number");
    if (static_cast<std::size_t>(*limit) < cards.size())
      cards.resize(static_cast<std::size_t>(*limit));
  }
  if (values.has("--by") && !is_machine_output(values))
    return print_groups(session, values, cards, columns, context);
  if (cards.empty() && !is_machine_output(values)) {
    if (!session.quiet())
      session.world().err(board.cards.empty() ? "no cards yet\n" : "no card matches\n");
    return success();
  }
  return print_cards(session, values, cards, columns, context);
}

}  // namespace

extern const Command list_command;
const Command list_command{
    .name = "list",
    .alias = "ls",
    .group = "look",
    .summary = "List cards",
    .details =
        "A filter is words and terms such as type:bug, due<2026-12-01, age>10d, is:open, "
        "mine; kanban help filter explains them all.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output,
    .run = run};

}  // namespace kanban::cli
