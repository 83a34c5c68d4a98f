// kanban print — cards on paper.
#include "base/text.hpp"
#include "cli/board_picture.hpp"
#include "cli/board_view.hpp"
#include "cli/card_filter.hpp"
#include "cli/card_marks.hpp"
#include "cli/out_file.hpp"
#include "cli/planner.hpp"
#include "cli/session.hpp"
#include "model/history.hpp"
#include "render/paper_cards.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards, such as type:bug product:portal; all open cards when left out",
     .repeated = true},
    {.name = "--column",
     .kind = ArgKind::column,
     .value = "NAME",
     .help = "The cards of this column"},
    {.name = "--filter",
     .kind = ArgKind::filter,
     .value = "FILTER",
     .help = "The cards that this filter matches",
     .repeated = true},
    {.name = "--color-by",
     .kind = ArgKind::choice,
     .value = "WHAT",
     .help = "What decides the colour and letter of a card",
     .choices = "type|class|role|label"},
    {.name = "--format",
     .kind = ArgKind::choice,
     .value = "FORMAT",
     .help = "What to print: cards, eight on a page of A4, as HTML",
     .choices = "cards"},
    {.name = "--output",
     .short_name = "-o",
     .kind = ArgKind::file,
     .value = "FILE",
     .help = "Write to this file; - is standard output"},
};

const Example kExamples[] = {
    {"kanban print --column ready -o ready.html", "Open it in a browser and print it"},
    {"kanban print mine --color-by class > mine.html", "What you work on, coloured by class"},
};

// What stands below the title: what a person at a wall asks for.
std::vector<std::pair<std::string, std::string>> facts_of(const ViewCard& placed,
                                                          std::size_t rank) {
  const Card& card = placed.file->card;
  std::vector<std::pair<std::string, std::string>> facts;
  const auto add = [&](std::string name, std::string value) {
    if (!value.empty()) facts.emplace_back(std::move(name), std::move(value));
  };
  if (is_open(*placed.context->settings, card)) add("rank", std::to_string(rank));
  add("class", std::string(card.text(Field::class_of_service)));
  add("due", std::string(card.text(Field::due)));
  add("size", std::string(card.text(Field::size)));
  add("product", std::string(card.text(Field::product)));
  add("clients", card.list(Field::clients).empty()
                     ? std::string()
                     : std::to_string(card.list(Field::clients).size()));
  add("who", join(card.list(Field::assignees), ", "));
  return facts;
}

std::vector<PaperCard> paper_cards_of(const BoardView& view, const Board& board, ColorBy by) {
  std::vector<std::string> values;
  for (const ViewCard& card : view.cards)
    values.push_back(marked_value(card.file->card, by, board.settings));
  const CardMarks marks(by, board.settings, values);
  std::vector<PaperCard> cards;
  std::vector<std::size_t> ranks(view.columns.size(), 0);
  for (std::size_t i = 0; i < view.cards.size(); ++i) {
    const ViewCard& placed = view.cards[i];
    const std::size_t rank = ++ranks[placed.column];
    if (placed.hidden) continue;
    const Card& card = placed.file->card;
    const CardMark mark = marks.mark_of(values[i]);
    PaperCard& paper = cards.emplace_back();
    paper.id = card.id();
    paper.mark = mark.letter;
    paper.kind = mark.value;
    paper.tint = mark.tint;
    paper.title = card.title();
    const auto block = open_block(card);
    if (block && is_open(board.settings, card))
      paper.alarm = block->reason.empty() ? "blocked" : "blocked: " + block->reason;
    paper.facts = facts_of(placed, rank);
  }
  return cards;
}

Result<Filter> chosen_filter(const Values& values, const Settings& settings) {
  std::vector<std::string> filters = values.list("--filter");
  if (!values.list("filter").empty()) filters.push_back(filter_text(values.list("filter")));
  if (values.has("--column")) {
    TRY_ASSIGN(const Column* const column, find_column(settings, values.text("--column")));
    if (column->stage == Stage::dropped)
      return make_error(ErrorKind::usage, "bad-choice",
                        "'" + column->name + "' holds what was dropped; it is not printed");
    filters.push_back(term_of("column", column->name));
  }
  if (filters.empty()) filters.emplace_back("is:open");
  return filter_of_all(filters, settings);
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Board board, session.load(Keep::everything));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  ViewWishes wishes;
  TRY_ASSIGN(wishes.filter, chosen_filter(values, board.settings));
  wishes.done_days = 1000000;
  const BoardView view = view_board(board, LaneSet(), context, wishes);
  const ColorBy by = find_color_by(values.text("--color-by")).value_or(board.settings.color_by);
  const std::vector<PaperCard> cards = paper_cards_of(view, board, by);
  const std::string title = (view.name.empty() ? "kanban" : view.name) + ": " + view.filter;
  const std::string page = paper_cards(title, cards);
  if (!values.has("--output") || values.text("--output") == "-") {
    session.print_data(page);
    return success();
  }
  TRY(write_out_file(session, values.text("--output"), page));
  session.news(std::string(values.text("--output")) + "  " + counted(cards.size(), "card") +
               " on " + counted((cards.size() + 7) / 8, "page") + "\n");
  return success();
}

}  // namespace

extern const Command print_command;
const Command print_command{
    .name = "print",
    .group = "look",
    .summary = "Print cards on paper",
    .details =
        "Writes a page of HTML that needs no network: eight cards on a page of A4, to be cut out. "
        "Each has its id, type, title, colour with a letter beside it, and its rank in the column, "
        "class, due day, size and people. Without a filter all open cards are printed.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::documents,
    .run = run};

}  // namespace kanban::cli
