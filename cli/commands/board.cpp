// kanban board — look at the board.
#include "base/text.hpp"
#include "cli/board_json.hpp"
#include "cli/board_picture.hpp"
#include "cli/board_view.hpp"
#include "cli/boards.hpp"
#include "cli/card_filter.hpp"
#include "cli/session.hpp"
#include "cli/terminal_look.hpp"
#include "model/links.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kUsualWidth = 80;

const Arg kArgs[] = {
    {.name = "board",
     .kind = ArgKind::board,
     .help = "Which board, by name or path; this one when left out"},
    {.name = "--all", .kind = ArgKind::flag, .help = "All boards of the repository in one picture"},
    {.name = "--filter",
     .kind = ArgKind::filter,
     .value = "FILTER",
     .help = "Show these cards, and say which are hidden",
     .repeated = true},
    {.name = "--product",
     .kind = ArgKind::product,
     .value = "NAME",
     .help = "Show the cards of this product, of every board unless one is named"},
    {.name = "--type", .kind = ArgKind::type, .value = "NAME", .help = "Show cards of this type"},
    {.name = "--assignee",
     .kind = ArgKind::person,
     .value = "NAME",
     .help = "Show what this person works on; me is you"},
    {.name = "--lanes",
     .kind = ArgKind::flag,
     .value = "FIELD",
     .help = "Draw the lanes of board.yaml, or with =FIELD one for each value of a field"},
    {.name = "--compact", .kind = ArgKind::flag, .help = "One line a card"},
    {.name = "--vertical", .kind = ArgKind::flag, .help = "One column below the other"},
    {.name = "--ascii",
     .kind = ArgKind::flag,
     .help = "Draw with ASCII; also done where the locale is not UTF-8"},
    {.name = "--limit",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Show at most N cards a column and lane (8)"},
    {.name = "--done-days",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Show what was done in the last N days (14)"},
    {.name = "--color-by",
     .kind = ArgKind::choice,
     .value = "WHAT",
     .help = "What decides the colour and letter of a card",
     .choices = "type|class|role|label"},
    {.name = "--width",
     .kind = ArgKind::number,
     .value = "COLUMNS",
     .help = "Draw this wide instead of as wide as the terminal"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--format",
     .kind = ArgKind::format,
     .value = "FORMAT",
     .help = "Print in this format",
     .choices = "text|json|markdown"},
};

const Example kExamples[] = {
    {"kanban board", "The columns side by side"},
    {"kanban board --lanes=product --compact", "A lane for each product, a line for each card"},
    {"kanban board --filter 'type:bug -label:later'", "Some cards, and what that hides"},
    {"kanban board --product billing", "A product over all boards, by the stages of their columns"},
    {"kanban board --format markdown", "A table for a pull request"},
    {"kanban board --json | jq '.columns[] | select(.over)'", "Columns over their limit"},
};

// A product is looked at whole: over all boards, unless one of them is named.
Reach chosen_reach(const Values& values) {
  const bool product = values.has("--product") && !values.has("board") && !values.has("--board");
  return product ? Reach::every_board : reach_of(values);
}

Status read_number(const Values& values, std::string_view name, std::int64_t& number) {
  if (!values.has(name)) return success();
  const auto count = parse_count(values.text(name));
  if (!count || *count > 100000)
    return make_error(ErrorKind::usage, "bad-value", std::string(name) + " takes a number");
  number = *count;
  return success();
}

Result<LaneSet> chosen_lanes(const Values& values, const Board& board) {
  if (!values.has("--lanes")) return LaneSet();
  const std::string_view field = values.text("--lanes");
  if (!field.empty()) return LaneSet::by_field(field, board.settings, board.cards);
  if (!board.settings.lanes.empty()) return LaneSet::of_board(board.settings);
  return make_error(ErrorKind::usage, "no-lanes", "this board has no lanes")
      .hint("--lanes=type makes them of a field; lanes: in board.yaml of filters");
}

// One filter of all that were asked for.
Result<Filter> chosen_filter(const Values& values, const Settings& settings) {
  std::vector<std::string> words = values.list("--filter");
  for (const std::string_view name : {"product", "type", "assignee"}) {
    const std::string option = "--" + std::string(name);
    if (values.has(option)) words.push_back(term_of(name, values.text(option)));
  }
  return filter_of_all(words, settings);
}

Result<PictureStyle> chosen_style(const Values& values) {
  const bool compact = values.has("--compact");
  const bool vertical = values.has("--vertical");
  if (compact && vertical)
    return make_error(ErrorKind::usage, "bad-choice", "--compact and --vertical exclude each other")
        .hint("--compact is for columns side by side");
  if (compact) return PictureStyle::compact;
  return vertical ? PictureStyle::vertical : PictureStyle::grid;
}

PictureOptions picture_options(const Session& session, const Values& values, PictureStyle style) {
  PictureOptions options;
  const std::size_t width = session.width(values);
  options.width = width == 0 ? kUsualWidth : width;
  options.style = style;
  options.glyphs = values.has("--ascii") ? Glyphs::ascii : glyphs_of(session.world());
  options.palette = palette_of(session);
  return options;
}

Status run(Session& session, const Values& values) {
  if (values.has("board")) session.choose_board(values.text("board"));
  std::int64_t limit = 8;
  std::int64_t done_days = 14;
  TRY(read_number(values, "--limit", limit));
  TRY(read_number(values, "--done-days", done_days));
  TRY_ASSIGN(const PictureStyle style, chosen_style(values));
  TRY_ASSIGN(Board read, load_boards(session, chosen_reach(values), Keep::everything));
  const Board& board = *session.keep(std::move(read));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  TRY_ASSIGN(const LaneSet lanes, chosen_lanes(values, board));
  ViewWishes view_wishes;
  TRY_ASSIGN(view_wishes.filter, chosen_filter(values, board.settings));
  view_wishes.done_days = static_cast<int>(done_days);
  if (chosen_reach(values) == Reach::every_board) {
    view_wishes.blockers = open_blockers({&board});
  } else {
    TRY_ASSIGN(view_wishes.blockers, blockers_around(session, board));
  }
  const BoardView view = view_board(board, lanes, context, view_wishes);
  const std::string_view format = values.has("--json") ? "json" : values.text("--format");
  if (format == "json") {
    session.print(board_json(view, board).pretty());
    return success();
  }
  PictureWishes wishes;
  wishes.limit = static_cast<std::size_t>(limit);
  wishes.color_by = find_color_by(values.text("--color-by")).value_or(board.settings.color_by);
  wishes.always_marked = values.has("--color-by");
  const Picture picture = board_picture(view, board, wishes);
  if (format == "markdown") {
    session.print(picture_markdown(picture));
  } else {
    session.page(draw_picture(picture, picture_options(session, values, style)));
  }
  return success();
}

}  // namespace

extern const Command board_command;
const Command board_command{
    .name = "board",
    .group = "look",
    .summary = "Look at the board",
    .details =
        "Each card shows the letter of its type, its id, the days it has been in its column, its "
        "title, and what is special about it: blocked, class, due, people, children. A count with "
        "! is over its limit, an age with ! belongs to a card that has taken longer than sle: in "
        "board.yaml expects. The triangle points at what kanban next offers to anybody. "
        "What waits stands in the order of kanban order.\n\n"
        "A filter hides cards and says which; limits count every card all the same. Columns that "
        "do not fit side by side stand one below the other.\n\n"
        "JSON (kanban.board/1) has columns and lanes with their limits, every card with its place, "
        "hidden (by type) and not_shown; neither --limit nor a width leaves anything out there.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
