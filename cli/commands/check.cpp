// kanban check — whether the board keeps its rules; for CI.
#include <algorithm>
#include <initializer_list>

#include "base/text.hpp"
#include "cli/check_base.hpp"
#include "cli/check_fix.hpp"
#include "cli/check_sources.hpp"
#include "cli/problem_output.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards the gates count; all when left out",
     .repeated = true},
    {.name = "--flow",
     .kind = ArgKind::flag,
     .help = "The usual gates: --aging 85, --wip, --no-impossible, and --sle and --respond where "
             "board.yaml sets them"},
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
    {.name = "--respond",
     .kind = ArgKind::flag,
     .help = "No first answer and no solution that respond: promises is late now"},
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
    {.name = "--push",
     .kind = ArgKind::flag,
     .help = "The head takes the place of the base, as a push does; it must follow it"},
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
    {.name = "--fix",
     .kind = ArgKind::flag,
     .help = "Mend what is mechanical: missing events, file names, ids used twice, unsorted sets"},
    {.name = "--all", .kind = ArgKind::flag, .help = "Check every board of the repository"},
    {.name = "--staged",
     .kind = ArgKind::flag,
     .help = "Check what is staged, all boards, instead of the files; for a hook"},
    {.name = "--format",
     .kind = ArgKind::choice,
     .value = "FORMAT",
     .help = "Print the problems as this service reads them",
     .choices = "text|github|gitlab|json|junit|rdjson|rdjsonl|sarif"},
    {.name = "--output",
     .short_name = "-o",
     .kind = ArgKind::file,
     .value = "FILE",
     .help = "Put that format into this file, and the text on standard output"},
};

const Example kExamples[] = {
    {"kanban check", "Every card can be read and says what the board knows"},
    {"kanban check --flow", "And the flow keeps its usual gates"},
    {"kanban check --aging 95 --blocked 5 --max-no-start 10", "Gates of your own"},
    {"kanban check --fix --dry-run", "What would be mended"},
    {"kanban check --staged", "In a pre-commit hook"},
    {"kanban check --format sarif -o kanban.sarif", "For code scanning, and the text in the log"},
    {"kanban check --base main --actor dev1", "Whether this branch may land, by the rules of main"},
    {"kanban check --flow --at main --json", "As it is in a commit, for a script"},
};

// The problems with what is missing and, where it was asked for, what let the rest pass.
Json base_json(const BaseCheck& check, const ProblemList& list, const Values& values) {
  Json missing = Json::array();
  for (const Missing& one : check.missing) {
    missing.push(Json::object()
                     .set("roles", json_texts(one.roles))
                     .set("people", json_texts(one.people))
                     .set("logins", json_texts(one.logins))
                     .set("other", Json::boolean(one.other))
                     .set("what", json_texts(one.what)));
  }
  Json document = json_document(list);
  document.set("missing", std::move(missing));
  if (values.has("--explain")) document.set("explanation", json_texts(check.explanation));
  return document;
}

// --base: what a branch would bring, instead of the files that are here.
Status run_against_base(Session& session, const Values& values) {
  TRY_ASSIGN(const BaseCheck check, check_against_base(session, values));
  const std::string_view format = values.text("--format");
  const bool in_words = !values.has("--json") && (format.empty() || format == "text");
  if (values.has("--explain") && in_words) {
    for (const std::string& line : check.explanation) session.print(printable(line) + "\n");
  }
  Checked checked{.list = {.problems = check.findings, .home = check.home}, .cards = check.cards};
  const std::string summary = summary_of(checked);
  const std::string json = base_json(check, checked.list, values).pretty();
  TRY(tell_problems(session, values, std::move(checked.list), summary, json));
  if (in_words) session.print(missing_lines(check));
  return success();
}

// An option that another one leaves without a meaning is not passed over.
Status stands_alone(const Values& values, std::string_view mode,
                    std::initializer_list<std::string_view> senseless) {
  if (!values.has(mode)) return success();
  for (const std::string_view name : senseless) {
    if (!values.has(name)) continue;
    const bool word = name.front() != '-';
    return make_error(ErrorKind::usage, "contradiction",
                      std::string(mode) + " and " + (word ? "a " : "") + std::string(name) +
                          " cannot be used together")
        .hint("run kanban check twice");
  }
  return success();
}

Status can_stand_together(const Values& values) {
  for (const std::string mode : {"--base", "--staged", "--all"}) {
    if (values.has(mode)) TRY(takes_every_board(values, "kanban check " + mode));
  }
  TRY(stands_alone(values, "--base",
                   {"--staged", "--all", "--fix", "--at", "--from", "--to", "--flow", "--aging",
                    "--sle", "--wip", "--blocked", "--stale", "--balance", "--respond",
                    "--no-impossible", "--max-no-start", "--strict", "filter"}));
  TRY(stands_alone(values, "--staged",
                   {"--all", "--fix", "--at", "--from", "--to", "--flow", "--aging", "--sle",
                    "--wip", "--blocked", "--stale", "--balance", "--respond", "--no-impossible",
                    "--max-no-start", "--strict", "filter"}));
  TRY(stands_alone(values, "--fix", {"--at", "--all"}));
  if (values.has("--fix")) return success();
  for (const std::string_view name : {"--dry-run", "--message", "--no-commit"}) {
    if (!values.has(name)) continue;
    return make_error(ErrorKind::usage, "missing-argument",
                      std::string(name) + " says something of --fix only")
        .hint("kanban check --fix " + std::string(name));
  }
  return success();
}

// What says nothing without --base is not passed over.
Status needs_base(const Values& values) {
  for (const std::string_view name :
       {"--head", "--merged", "--push", "--actor", "--approved-by", "--identity", "--explain"}) {
    if (!values.has(name)) continue;
    return make_error(ErrorKind::usage, "missing-argument",
                      std::string(name) + " needs --base, the branch that it is for")
        .hint("for example: kanban check --base main --actor dev1");
  }
  return success();
}

Status run(Session& session, const Values& values) {
  TRY(can_stand_together(values));
  if (values.has("--base")) return run_against_base(session, values);
  TRY(needs_base(values));
  if (values.has("--fix")) TRY(fix_board(session, values));
  TRY_ASSIGN(Checked checked, check_what_is_asked(session, values));
  const std::string summary = summary_of(checked);
  return tell_problems(session, values, std::move(checked.list), summary);
}

}  // namespace

extern const Command check_command;
const Command check_command{
    .name = "check",
    .group = "script",
    .summary = "Check that the board keeps its rules",
    .details =
        "Every problem is a line on standard output; the exit code is 1 when there is an error, 5 "
        "when a card cannot be read. A gate with too little to go by is skipped and says so. Only "
        "--fix changes anything, in one commit: a missing event gets the time and the author of "
        "the commit that moved the card, and of two cards with one id the younger gets a new one.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
