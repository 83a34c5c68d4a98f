// kanban board — look at the board.
#include "base/text.hpp"
#include "cli/board_view.hpp"
#include "cli/session.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "board",
     .kind = ArgKind::board,
     .help = "Which board, by name or path; this one when left out"},
    {.name = "--limit",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Show at most N cards a column (8)"},
    {.name = "--done-days",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Show what was done in the last N days (14)"},
    {.name = "--width", .kind = ArgKind::number, .value = "COLUMNS", .help = "Draw this wide"},
};

const Example kExamples[] = {
    {"kanban board", "The columns side by side"},
    {"kanban board --limit 3 --width 120", "Three cards a column, 120 wide"},
};

Status read_number(const Values& values, std::string_view name, std::int64_t& number) {
  if (!values.has(name)) return success();
  const auto count = parse_count(values.text(name));
  if (!count || *count > 100000)
    return make_error(ErrorKind::usage, "bad-value", std::string(name) + " takes a number");
  number = *count;
  return success();
}

Status run(Session& session, const Values& values) {
  if (values.has("board")) session.choose_board(values.text("board"));
  std::int64_t limit = 8;
  std::int64_t done_days = 14;
  TRY(read_number(values, "--limit", limit));
  TRY(read_number(values, "--done-days", done_days));
  TRY_ASSIGN(const Board board, session.load(Keep::current_state));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  BoardView view;
  const std::size_t width = session.width(values);
  view.width = width == 0 ? 80 : width;
  view.limit = static_cast<std::size_t>(limit);
  view.done_days = static_cast<int>(done_days);
  session.page(draw_board(board, context, view));
  return success();
}

}  // namespace

extern const Command board_command;
const Command board_command{
    .name = "board",
    .group = "look",
    .summary = "Look at the board",
    .details =
        "Each card shows its id, the days it has been in its column, whether it is blocked, and "
        "its title. What is left out is counted.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
