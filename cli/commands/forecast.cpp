// kanban forecast — how many by then, and when so many.
#include <cstdlib>

#include "base/text.hpp"
#include "cli/goal_source.hpp"
#include "cli/read_values.hpp"
#include "cli/report_output.hpp"
#include "report/backtest.hpp"
#include "report/prediction.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards make the throughput; all when left out",
     .repeated = true},
    {.name = "--items", .value = "N|LOW..HIGH", .help = "When so many cards are done"},
    {.name = "--split", .value = "LOW..HIGH", .help = "Each of them turns into so many"},
    {.name = "--days", .kind = ArgKind::number, .value = "N", .help = "How many in N days"},
    {.name = "--until", .kind = ArgKind::date, .value = "DAY", .help = "How many until this day"},
    {.name = "--card", .kind = ArgKind::card, .value = "CARD", .help = "When this card is done"},
    {.name = "--goal", .value = "GOAL", .help = "When the cards of this goal that remain are done"},
    {.name = "--history",
     .kind = ArgKind::number,
     .value = "DAYS",
     .help = "Draw from so many past days (90, or as board.yaml says)"},
    {.name = "--simulate",
     .kind = ArgKind::number,
     .value = "TRIALS",
     .help = "Simulate so many times instead of computing exactly"},
    {.name = "--seed", .kind = ArgKind::number, .value = "K", .help = "Begin the chance here (1)"},
    {.name = "--backtest",
     .kind = ArgKind::flag,
     .help = "Say how often such forecasts were right in the past"},
    {.name = "--step",
     .kind = ArgKind::number,
     .value = "DAYS",
     .help = "Test a forecast every so many days (7)"},
    {.name = "--force",
     .kind = ArgKind::flag,
     .help = "Answer although there is too little to go by"},
};

const Example kExamples[] = {
    {"kanban forecast --items 12", "When the next twelve are done"},
    {"kanban forecast --until 2027-01-31", "How many until the end of January"},
    {"kanban forecast --items 20..30 --split 1..1.5", "A scope that is not known yet"},
    {"kanban forecast --goal G-2", "When what remains of a goal is done"},
    {"kanban forecast --card k7", "When this one is done"},
    {"kanban forecast --backtest --days 14", "How often that was right so far"},
};

constexpr std::string_view kExample = "kanban forecast --days 14";

Error usage(std::string message, std::string hint) {
  return make_error(ErrorKind::usage, "bad-value", std::move(message)).hint(std::move(hint));
}

struct Range {
  double low = 0;
  double high = 0;
};

// "12" or "20..30", "1..1.5".
Result<Range> range_option(const Values& values, std::string_view name) {
  const std::string_view text = values.text(name);
  const std::size_t dots = text.find("..");
  const auto read = [](std::string_view part) -> std::optional<double> {
    const auto number = canonical_number(part);
    if (!number || number->starts_with('-') || *number == "0" || number->size() > 6)
      return std::nullopt;
    return std::strtod(number->c_str(), nullptr);
  };
  const auto low = read(text.substr(0, dots));
  const auto high = dots == std::string_view::npos ? low : read(text.substr(dots + 2));
  if (low && high && *low <= *high && *high <= 100000) return Range{*low, *high};
  return usage(std::string(name) + " takes a number above 0, or a range such as 20..30",
               "for example: kanban forecast --items 20..30 --split 1..1.5");
}

Status need(const Values& values, std::string_view option, std::string_view other) {
  if (!values.has(option) || values.has(other)) return success();
  return usage(std::string(option) + " goes with " + std::string(other),
               "kanban forecast --help shows both");
}

Status check_question(const Values& values) {
  int asked = 0;
  for (const auto* name : {"--items", "--days", "--until", "--card", "--goal"})
    asked += values.has(name) ? 1 : 0;
  if (values.has("--backtest")) {
    for (const auto* name :
         {"--items", "--until", "--card", "--goal", "--simulate", "--seed", "--split", "--force"}) {
      if (values.has(name)) {
        return usage(std::string("--backtest does not take ") + name,
                     "for example: kanban forecast --backtest --days 14");
      }
    }
    return success();
  }
  if (values.has("--split") && !values.has("--items") && !values.has("--goal")) {
    return usage("--split goes with --items or --goal", "kanban forecast --help shows both");
  }
  TRY(need(values, "--seed", "--simulate"));
  TRY(need(values, "--step", "--backtest"));
  if (values.has("--card") && (values.has("--simulate") || values.has("--history"))) {
    return usage(
        "--card goes by the cycle times of finished cards and takes neither --simulate nor "
        "--history",
        "for example: kanban forecast --card k7");
  }
  if (asked == 1) return success();
  return usage("forecast needs one of --items, --goal, --days, --until and --card",
               "for example: kanban forecast --items 12");
}

Status read_split(const Values& values, Question& question) {
  if (values.has("--split")) {
    TRY_ASSIGN(const Range split, range_option(values, "--split"));
    question.scope.split_low = split.low;
    question.scope.split_high = split.high;
  }
  if (question.scope.high * question.scope.split_high <= 100000) return success();
  return usage("so many cards cannot be forecast", "at most 100000 in all");
}

// What remains of a goal, whatever the filter says: that is about the throughput.
Status read_goal(Session& session, const Values& values, const FlowSource& source,
                 Question& question) {
  TRY_ASSIGN(const GoalSource goals, read_goals(session, source));
  const std::vector<const Flow*> flows = goals.all();
  question.goal = goal_named(flows, values.text("--goal"));
  question.goal_cards = count_of_goal(flows, question.goal);
  const GoalCards& cards = question.goal_cards;
  if (cards.remain > cards.elsewhere) {
    question.scope.low = static_cast<double>(cards.remain - cards.elsewhere);
    question.scope.high = question.scope.low;
    return success();
  }
  const std::string name = "'" + printable(question.goal) + "'";
  if (cards.elsewhere > 0) {
    return usage("all that remains of the goal " + name + " is on other boards",
                 "kanban goal " + printable(question.goal) + " shows on which; --board asks one");
  }
  if (cards.done + cards.dropped > 0) {
    return usage("nothing of the goal " + name + " remains",
                 "kanban goal " + printable(question.goal) + " shows its cards");
  }
  return unknown_goal(flows, question.goal);
}

Status read_days(const Values& values, const Flow& flow, Question& question) {
  question.ask = Ask::how_many;
  TRY_ASSIGN(question.days, number_option(values, "--days", 14, kFarthest, kExample));
  if (!values.has("--until")) return success();
  const auto day = parse_date(values.text("--until"));
  if (!day.ok() || *day <= flow.today || day->days - flow.today.days > kFarthest) {
    return usage("--until takes a day after " + format_date(flow.today) + " and within ten years",
                 "write it as 2027-01-31");
  }
  question.until = *day;
  question.days = draws_until(flow, flow.today, *day);
  return success();
}

Result<Question> read_question(Session& session, const Values& values, const FlowSource& source) {
  Question question;
  question.force = values.has("--force");
  TRY_ASSIGN(question.history, number_option(values, "--history",
                                             source.flow.rules().forecast.history, 3650, kExample));
  if (values.has("--simulate")) {
    TRY_ASSIGN(question.trials, number_option(values, "--simulate", 10000, 1000000, kExample));
    TRY_ASSIGN(const int seed, number_option(values, "--seed", 1, 1000000000, kExample));
    question.seed = static_cast<std::uint64_t>(seed);
  }
  if (values.has("--items")) {
    TRY_ASSIGN(const Range items, range_option(values, "--items"));
    question.scope.low = items.low;
    question.scope.high = items.high;
    TRY(read_split(values, question));
  } else if (values.has("--goal")) {
    TRY(read_goal(session, values, source, question));
    TRY(read_split(values, question));
  } else if (values.has("--card")) {
    question.ask = Ask::card;
    TRY_ASSIGN(const CardFile file, session.find(values.text("--card")));
    question.card = file.card.id();
  } else {
    TRY(read_days(values, source.flow, question));
  }
  return question;
}

Status run(Session& session, const Values& values) {
  TRY(check_question(values));
  TRY_ASSIGN(FlowSource source, read_source(session, values, values.text("--at")));
  Answer answer;
  if (values.has("--backtest")) {
    TRY_ASSIGN(
        const int history,
        number_option(values, "--history", source.flow.rules().forecast.history, 3650, kExample));
    TRY_ASSIGN(const int days, number_option(values, "--days", 14, kFarthest, kExample));
    TRY_ASSIGN(const int step, number_option(values, "--step", 7, 3650, kExample));
    const Backtest test = backtest(source.flow, history, days, step);
    answer.sheet = sheet(test);
    source.flow.window = test.past;
  } else {
    TRY_ASSIGN(Question question, read_question(session, values, source));
    // A filter says what is drawn from, not which card may be asked about.
    std::optional<Flow> whole;
    if (question.ask == Ask::card && source.keeps) {
      TRY_ASSIGN(whole, unfiltered(source));
      question.life = life_called(*whole, question.card);
    }
    TRY_ASSIGN(const Prediction prediction, predict(source.flow, question));
    answer.sheet = sheet(prediction);
    if (question.goal_cards.elsewhere > 0)
      answer.sheet.warnings.push_back(elsewhere_words(question.goal_cards));
    // What was counted: the days that were drawn from.
    if (question.ask != Ask::card) source.flow.window = prediction.sample.days;
  }
  answer.source = &source;
  return print_answer(session, values, answer);
}

}  // namespace

extern const Command forecast_command;
const Command forecast_command{
    .name = "forecast",
    .group = "reports",
    .summary = "Forecast from the board's own throughput",
    .details =
        "Every day to come is a draw from the days of the past; the answer is computed exactly, so "
        "two people get one number. It is refused where there is too little to go by.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::sheet,
    .run = run};

}  // namespace kanban::cli
