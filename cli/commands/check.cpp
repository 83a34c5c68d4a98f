// kanban check — whether the board keeps its rules; for CI.
#include <algorithm>

#include "base/text.hpp"
#include "cli/check_base.hpp"
#include "cli/check_gates.hpp"
#include "cli/voice.hpp"
#include "policy/validate.hpp"
#include "render/json.hpp"

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
         "The gates of board.yaml (check:), or --aging 85, --wip, --no-impossible and, where it is "
         "set, --sle"},
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
     .kind = ArgKind::revision,
     .value = "DAY|REV",
     .help = "As it was at the end of this day, or in this commit"},
    {.name = "--base",
     .value = "REV",
     .help = "Judge what a branch would bring here, by the rules of this commit"},
    {.name = "--head", .value = "REV", .help = "The tip of that branch; HEAD when left out"},
    {.name = "--merged",
     .value = "REV",
     .help = "The merge of both that the forge made, for a clone too short to merge in"},
    {.name = "--actor", .value = "LOGIN", .help = "Who proposes it, as the forge or server says"},
    {.name = "--approved-by",
     .value = "LOGIN@COMMIT",
     .help = "Who approved which commit, as the forge says",
     .repeated = true},
    {.name = "--identity",
     .kind = ArgKind::choice,
     .value = "HOW",
     .help = "How the author is known: told by the forge, or by the signature of the head",
     .choices = "forge|signature"},
    {.name = "--explain",
     .kind = ArgKind::flag,
     .help = "With --base, say which rule let each thing pass"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
};

const Example kExamples[] = {
    {"kanban check", "Every card can be read and says what the board knows"},
    {"kanban check --flow", "And the flow keeps its usual gates"},
    {"kanban check --aging 95 --blocked 5 --max-no-start 10", "Gates of your own"},
    {"kanban check --base main --actor dev1", "Whether this branch may land, by the rules of main"},
    {"kanban check --flow --at main --json", "As it is in a commit, for a script"},
};

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

// Prints the problems and settles the exit code; `cards` were looked at.
void tell(Session& session, const Values& values, const std::vector<Error>& problems,
          std::size_t cards) {
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Error& error) {
    return error.severity == Severity::error;
  });
  if (values.has("--json")) {
    session.print(as_json(problems).pretty());
  } else {
    for (const Error& error : problems) session.print(format_error(error));
    session.news(counted(cards, "card") + ", " +
                 counted(static_cast<std::size_t>(errors), "error") + ", " +
                 counted(problems.size() - static_cast<std::size_t>(errors), "remark") + "\n");
  }
  if (errors > 0 && session.status() == 0) session.fail_with(1);
}

Json texts_json(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push(Json::string(text));
  return list;
}

// The problems with what is missing and, where it was asked for, what let the rest pass.
Json base_json(const BaseCheck& check, const Values& values) {
  Json missing = Json::array();
  for (const Missing& one : check.missing) {
    missing.push(Json::object()
                     .set("roles", texts_json(one.roles))
                     .set("people", texts_json(one.people))
                     .set("other", Json::boolean(one.other))
                     .set("what", texts_json(one.what)));
  }
  Json document = as_json(check.findings);
  document.set("missing", std::move(missing));
  if (values.has("--explain")) document.set("explanation", texts_json(check.explanation));
  return document;
}

// --base: what a branch would bring, instead of the files that are here.
Status run_against_base(Session& session, const Values& values) {
  TRY_ASSIGN(const BaseCheck check, check_against_base(session, values));
  if (values.has("--json")) {
    session.print(base_json(check, values).pretty());
    const bool wrong = std::any_of(check.findings.begin(), check.findings.end(),
                                   [](const auto& e) { return e.severity == Severity::error; });
    if (wrong && session.status() == 0) session.fail_with(1);
    return success();
  }
  if (values.has("--explain")) {
    for (const std::string& line : check.explanation) session.print(printable(line) + "\n");
  }
  tell(session, values, check.findings, check.cards);
  session.print(missing_lines(check));
  return success();
}

// What says nothing without --base is not passed over.
Status needs_base(const Values& values) {
  for (const std::string_view name :
       {"--head", "--merged", "--actor", "--approved-by", "--identity", "--explain"}) {
    if (!values.has(name)) continue;
    return make_error(ErrorKind::usage, "missing-argument",
                      std::string(name) + " needs --base, the branch that it is for")
        .hint("for example: kanban check --base main --actor dev1");
  }
  return success();
}

Status run(Session& session, const Values& values) {
  if (values.has("--base")) return run_against_base(session, values);
  TRY(needs_base(values));
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at"), Tell::no));
  TRY_ASSIGN(const WantedGates wanted, read_gates(values, source.board->settings));
  std::vector<Error> problems = board_problems(source, session.now());
  TRY_ASSIGN(std::vector<Error> found, check_gates_of(session, values, source, wanted));
  for (Error& error : found) problems.push_back(std::move(error));
  tell(session, values, problems, source.board->cards.size());
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
