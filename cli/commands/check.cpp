// kanban check — whether the board keeps its rules; for CI.
#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "cli/flow_source.hpp"
#include "cli/voice.hpp"
#include "policy/validate.hpp"
#include "policy/wip.hpp"
#include "render/json.hpp"
#include "report/gates.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards the gates count; all when left out",
     .repeated = true},
    {.name = "--flow",
     .kind = ArgKind::flag,
     .help =
         "The usual gates: --aging 85, --wip, --no-impossible, and --sle where board.yaml sets it"},
    {.name = "--aging",
     .kind = ArgKind::number,
     .value = "PERCENT",
     .help = "No open card is older than so many percent of finished ones took"},
    {.name = "--sle", .value = "PERCENT:DAYS", .help = "Finished work kept this expectation"},
    {.name = "--wip", .kind = ArgKind::flag, .help = "No limit is exceeded"},
    {.name = "--blocked",
     .kind = ArgKind::number,
     .value = "DAYS",
     .help = "Nothing is blocked longer"},
    {.name = "--stale",
     .kind = ArgKind::number,
     .value = "DAYS",
     .help = "Nothing in progress is longer in its column"},
    {.name = "--balance",
     .value = "RATIO",
     .help = "Arrivals over departures of the last four weeks are at most this, such as 1.2"},
    {.name = "--no-impossible",
     .kind = ArgKind::flag,
     .help = "Nothing was finished before it was created or started"},
    {.name = "--max-no-start",
     .kind = ArgKind::number,
     .value = "PERCENT",
     .help = "At most so many percent of what was delivered have no known start"},
    {.name = "--strict", .kind = ArgKind::flag, .help = "A gate that cannot be checked is broken"},
    {.name = "--from",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "Begin the window on this day"},
    {.name = "--to", .kind = ArgKind::date, .value = "DAY", .help = "End the window on this day"},
    {.name = "--at",
     .value = "DAY|REV",
     .help = "As it was at the end of this day, or in this commit"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
};

const Example kExamples[] = {
    {"kanban check", "Every card can be read and says what the board knows"},
    {"kanban check --flow", "And the flow keeps its usual gates"},
    {"kanban check --aging 95 --blocked 5 --max-no-start 10", "Gates of your own"},
    {"kanban check --flow --at main --json", "As it is in a commit, for a script"},
};

Error usage(std::string message, std::string hint) {
  return make_error(ErrorKind::usage, "bad-value", std::move(message)).hint(std::move(hint));
}

Result<std::optional<int>> number_option(const Values& values, std::string_view name, int least,
                                         int most) {
  if (!values.has(name)) return std::optional<int>{};
  const auto number = parse_count(values.text(name));
  if (number && *number >= least && *number <= most)
    return std::optional(static_cast<int>(*number));
  return usage(std::string(name) + " takes a number from " + std::to_string(least) + " to " +
                   std::to_string(most),
               "for example: kanban check --aging 85 --blocked 5");
}

struct Wanted {
  GateRules gates = {};
  bool wip = false;
};

Result<Wanted> read_wanted(const Values& values, const Settings& settings) {
  const bool usual = values.has("--flow");
  Wanted wanted;
  GateRules& gates = wanted.gates;
  TRY_ASSIGN(gates.aging, number_option(values, "--aging", 1, 99));
  TRY_ASSIGN(gates.blocked, number_option(values, "--blocked", 1, 100000));
  TRY_ASSIGN(gates.stale, number_option(values, "--stale", 1, 100000));
  TRY_ASSIGN(const auto no_start, number_option(values, "--max-no-start", 0, 100));
  if (no_start) gates.no_start = *no_start;
  if (values.has("--sle")) {
    TRY_ASSIGN(gates.expected, parse_service_level(values.text("--sle")));
  }
  if (values.has("--balance")) {
    const auto ratio = canonical_number(values.text("--balance"));
    if (!ratio || ratio->starts_with('-') || ratio->size() > 8) {
      return usage("--balance takes a number from 0 on, such as 1.2",
                   "for example: kanban check --balance 1.2");
    }
    gates.balance = std::strtod(ratio->c_str(), nullptr);
  }
  if (usual && !gates.aging) gates.aging = 85;
  gates.sle = gates.expected.has_value() || (usual && !settings.priority.sle.empty());
  gates.impossible = usual || values.has("--no-impossible");
  wanted.wip = usual || values.has("--wip");
  return wanted;
}

// The cards in the columns in which they were at the instant of `flow`.
std::vector<CardFile> cards_then(const Flow& flow) {
  std::vector<CardFile> cards;
  for (const Life& life : flow.lives) {
    cards.push_back(*life.file);
    cards.back().card.set_text(Field::column, flow.settings->columns[life.column].name);
  }
  return cards;
}

Status add_limits(const FlowSource& source, FilterContext context, std::vector<Error>& problems) {
  context.settings = source.flow.settings;
  context.now = source.flow.as_of;
  context.zone = source.flow.zone;
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(*source.flow.settings));
  const std::vector<CardFile> cards = cards_then(source.flow);
  for (const Load& load : loads_of(cards, lanes, context)) {
    if (!load.is_over() || load.over == Severe::off) continue;
    Error error = make_error(ErrorKind::refused, "over-limit",
                             limited_place(load) + " holds " + load_amount(load) +
                                 ", the limit is " + std::to_string(load.limit.most));
    if (load.over == Severe::warn) error.severity = Severity::warning;
    problems.push_back(std::move(error));
  }
  return success();
}

// What is wrong with the board as files: what cannot be read, words it does not have, links.
std::vector<Error> board_problems(const FlowSource& source, Instant now) {
  const Board& board = *source.board;
  std::vector<Error> problems = board.problems;
  problems.insert(problems.end(), board.warnings.begin(), board.warnings.end());
  for (const CardFile& file : board.cards) {
    for (Error& finding : validate_card(board.settings, file, now)) {
      if (!finding.where) finding.where = Location{file.path, 0, 0};
      problems.push_back(std::move(finding));
    }
  }
  for (Error& finding : validate_links(board)) problems.push_back(std::move(finding));
  return problems;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "note";
}

Json as_json(const std::vector<Error>& problems) {
  Json list = Json::array();
  for (const Error& error : problems) {
    const Location where = error.where.value_or(Location{});
    const auto number = [](int value) { return value == 0 ? Json::null() : Json::integer(value); };
    Json row = Json::object();
    row.set("code", Json::string(error.code))
        .set("severity", Json::string(severity_name(error.severity)))
        .set("path", where.path.empty() ? Json::null() : Json::string(where.path))
        .set("line", number(where.line))
        .set("column", number(where.column))
        .set("message", Json::string(error.message))
        .set("hint", error.hints.empty() ? Json::null() : Json::string(error.hints.front()));
    list.push(std::move(row));
  }
  return Json::object()
      .set("schema", Json::string("kanban.check/1"))
      .set("problems", std::move(list));
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at"), Tell::no));
  TRY_ASSIGN(const Wanted wanted, read_wanted(values, source.board->settings));
  std::vector<Error> problems = board_problems(source, session.now());
  if (wanted.wip) {
    TRY_ASSIGN(const FilterContext context, session.filter_context());
    TRY(add_limits(source, context, problems));
  }
  GateFindings found = check_gates(source.flow, wanted.gates);
  for (Error& note : found.skipped) {
    if (values.has("--strict")) note.severity = Severity::error;
    found.broken.push_back(std::move(note));
  }
  for (Error& error : found.broken) problems.push_back(std::move(error));
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Error& error) {
    return error.severity == Severity::error;
  });
  if (values.has("--json")) {
    session.print(as_json(problems).pretty());
  } else {
    for (const Error& error : problems) session.print(format_error(error));
    session.news(counted(source.board->cards.size(), "card") + ", " +
                 counted(static_cast<std::size_t>(errors), "error") + ", " +
                 counted(problems.size() - static_cast<std::size_t>(errors), "remark") + "\n");
  }
  if (errors > 0 && session.status() == 0) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command check_command;
const Command check_command{
    .name = "check",
    .group = "script",
    .summary = "Check that the board keeps its rules",
    .details =
        "Changes nothing. Every problem is a line on standard output; the exit code is 1 when "
        "there "
        "is an error, 5 when a card cannot be read. A gate with too little to go by is skipped and "
        "says so.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
