// kanban daily — walk the board from the right.
#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/help.hpp"
#include "cli/order_pick.hpp"
#include "cli/order_view.hpp"
#include "cli/report_output.hpp"
#include "meeting/walk.hpp"
#include "ops/ask.hpp"
#include "ops/set.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "--date",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "The day of the daily, such as 2026-11-23 or tomorrow (today)"},
    {.name = "--away",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "Who is not there and passed over; several with commas",
     .repeated = true},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--format",
     .kind = ArgKind::choice,
     .value = "FORMAT",
     .help = "Print in this format",
     .choices = "text|json|csv|markdown"},
    {.name = "--width",
     .kind = ArgKind::number,
     .value = "COLUMNS",
     .help = "Make text this wide instead of the terminal's width"},
};

const Example kExamples[] = {
    {"kanban daily", "What to talk about today, from the right"},
    {"kanban daily --date tomorrow --away dev2", "Who leads it tomorrow, without dev2"},
    {"kanban daily --format markdown", "For a chat or a page"},
};

constexpr std::size_t kPulls = 3;
constexpr std::string_view kIndent = "          ";  // under the title of a card

Result<Date> day_of(Session& session, const Values& values) {
  TRY_ASSIGN(const Date today, session.today());
  if (!values.has("--date")) return today;
  TRY_ASSIGN(const Settings* const settings, session.settings());
  const auto day = field_value(*settings, Field::due, values.text("--date"), today);
  if (day.ok()) return parse_date(*day);
  return make_error(ErrorKind::usage, "bad-value",
                    "--date takes a day, not '" + printable(values.text("--date")) + "'")
      .hint("write it as 2026-11-23, today, tomorrow or +3d");
}

Result<std::vector<std::string>> away_of(const Settings& settings, const Values& values) {
  std::vector<std::string> away;
  for (const std::string& list : values.list("--away")) {
    for (const std::string& name : split(list, ',')) {
      if (trim(name).empty()) continue;
      TRY_ASSIGN(std::string person, find_person(settings, trim(name)));
      away.push_back(std::move(person));
    }
  }
  return away;
}

std::string card_line(const Card& card, std::size_t width) {
  std::string line = "  " + pad_to_width(printable(card.id()), kIndent.size() - 4) + "  ";
  const auto& people = card.list(Field::assignees);
  const std::string who = people.empty() ? "" : "  (" + printable(join(people, ", ")) + ")";
  const std::string title = printable(card.title());
  const std::size_t taken = display_width(line) + display_width(who);
  const bool fits = width == 0 || taken + display_width(title) <= width;
  line += fits ? title : cut_to_width(title, width > taken + 8 ? width - taken : 8);
  return line + who + "\n";
}

// "review 3/2, over its limit".
std::string column_line(const WalkColumn& column) {
  if (column.name.empty()) return "before the commitment point\n";
  std::string line = printable(column.name) + " ";
  if (!column.load) {
    line += std::to_string(column.held);
  } else {
    line += load_amount(*column.load) + "/" + std::to_string(column.load->limit.most);
    if (column.load->is_over()) line += ", over its limit";
  }
  const bool calm = column.cards.empty() && column.held > 0;
  return line + (calm ? ", nothing to say\n" : "\n");
}

std::string columns_text(const Walk& walk, std::size_t width) {
  std::string text;
  for (const WalkColumn& column : walk.columns) {
    text += column_line(column);
    for (const WalkCard& card : column.cards) {
      text += card_line(*card.card, width);
      for (const std::string& why : card.why)
        text += wrap(std::string(kIndent) + printable(why), width, kIndent.size()) + "\n";
    }
  }
  for (const Load& load : walk.over) {
    text += printable(limited_place(load)) + " " + load_amount(load) + "/" +
            std::to_string(load.limit.most) + ", over the limit\n";
  }
  return text;
}

std::string head_text(const Walk& walk, const std::string& board) {
  static constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
  std::string text = "Daily of " + std::string(kDays[weekday(walk.day)]) + " " +
                     format_date(walk.day) + (board.empty() ? "" : ", " + printable(board)) + "\n";
  if (!walk.turn.leads.empty()) {
    text += "facilitator: " + printable(walk.turn.leads);
    if (!walk.turn.next.empty()) text += " (next: " + printable(walk.turn.next) + ")";
    text += "\n";
  }
  if (!walk.works) text += "note: the board does not work on this day\n";
  return text + "\n";
}

std::string walk_text(const Walk& walk, const OrderedBoard& ordered, std::size_t width) {
  std::string text = head_text(walk, ordered.board.settings.name);
  text += "done since " + format_date(walk.since) + ": " + counted(walk.done.size(), "card") + "\n";
  for (const DoneSince& done : walk.done) text += card_line(*done.card, width);
  text += "\n" + columns_text(walk, width);
  const Picking& picking = walk.picking;
  if (picking.picks.empty())
    return picking.to.empty() ? text : text + "\n" + nothing_to_pull(ordered, picking);
  text += "\nmay be pulled into " + printable(picking.to) + "\n";
  for (const Pick& pick : picking.picks) text += card_line(pick.card->card(), width);
  return text;
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(FlowSource source, read_source(session, values, ""));
  const Settings& settings = source.board->settings;
  TRY_ASSIGN(const Date day, day_of(session, values));
  TRY_ASSIGN(const auto away, away_of(settings, values));
  TRY_ASSIGN(FilterContext context, session.filter_context());
  context.settings = &settings;
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(settings));
  const OrderedBoard ordered(*source.board, context);
  auto picking = pick(ordered.board, ordered.order, lanes, ordered.context, PullWish{}, kPulls);
  // A board without an active column has nothing to pull into; the rest of the walk is the same.
  const WalkSource from{source.board.get(), &source.flow, &lanes, &context};
  const Walk walk = walk_board(from, day, away, picking.ok() ? std::move(*picking) : Picking{});
  const bool text = !values.has("--json") &&
                    (values.text("--format").empty() || values.text("--format") == "text");
  if (text) {
    session.page(walk_text(walk, ordered, session.width(values)));
    return success();
  }
  Answer answer;
  answer.source = &source;
  answer.sheet = sheet(walk);
  return print_answer(session, values, answer);
}

}  // namespace

extern const Command daily_command;
const Command daily_command{
    .name = "daily",
    .group = "day",
    .summary = "Walk the board from the right",
    .details =
        "What was done since the last working day; then each column from the right with what is "
        "blocked, waits for an answer, is late, or is older than 85 % of finished work was when it "
        "left the same column; limits that are exceeded; what may be pulled. Who leads it is the "
        "next in turn: a name that everybody's clone gives alike, from the day and the people of "
        "board.yaml.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
