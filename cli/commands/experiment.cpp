// kanban experiment — a change to how the board works, and whether it changed anything.
#include <algorithm>

#include "base/text.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "cli/read_values.hpp"
#include "cli/report_output.hpp"
#include "cli/voice.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "render/write_sheet.hpp"
#include "report/before_after.hpp"
#include "store/experiments.hpp"
#include "store/first_parents.hpp"
#include "yaml/experiment_codec.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kMessageWidth = 72;

const Arg kArgs[] = {
    {.name = "action",
     .kind = ArgKind::choice,
     .help = "What to do; list when left out",
     .choices = "start|list|report|end"},
    {.name = "name", .help = "Which experiment; for start, what is changed, in words"},
    {.name = "--change", .value = "TEXT", .help = "What is changed, where the name is only an id"},
    {.name = "--hypothesis", .value = "TEXT", .help = "What that should do, and why"},
    {.name = "--measure",
     .value = "MEASURE",
     .help = "What tells: cycle-time.p85 (or p50, p70, p95, mean), lead-time.p85, throughput, wip"},
    {.name = "--slice",
     .kind = ArgKind::filter,
     .value = "FILTER",
     .help = "Count these cards alone"},
    {.name = "--effect", .value = "N", .help = "The smallest difference that matters"},
    {.name = "--from", .kind = ArgKind::date, .value = "DAY", .help = "It started on this day"},
    {.name = "--days", .kind = ArgKind::number, .value = "N", .help = "How long it is to run (30)"},
    {.name = "--until", .kind = ArgKind::date, .value = "DAY", .help = "It is to run until then"},
    {.name = "--verdict", .value = "TEXT", .help = "What is concluded, in place of the report's"},
    {.name = "--before",
     .kind = ArgKind::number,
     .value = "DAYS",
     .help = "Compare with so many days before; as many as after when left out"},
    {.name = "--block",
     .kind = ArgKind::choice,
     .value = "WEEK",
     .help = "Draw whole weeks, where neighbours resemble each other",
     .choices = "week"},
    {.name = "--seed", .kind = ArgKind::number, .value = "K", .help = "Begin the chance here (1)"},
    {.name = "--no-commit", .kind = ArgKind::flag, .help = "Write the file and do not commit"},
    {.name = "--dry-run",
     .short_name = "-n",
     .kind = ArgKind::flag,
     .help = "Say what would change and change nothing"},
    {.name = "--message", .short_name = "-m", .value = "TEXT", .help = "Use this commit message"},
};

const Example kExamples[] = {
    {"kanban experiment start \"Limit review to 2\" --effect 2", "The change is made today"},
    {"kanban experiment start EXP-1 --change \"No Friday releases\" --measure lead-time.p85 "
     "--slice type:bug",
     "An id, a measure and cards of your own"},
    {"kanban experiment report limit-review-to-2", "Before and after, as far as the data can tell"},
    {"kanban experiment end limit-review-to-2", "Write the verdict down"},
};

// The options that each action takes.
struct Action {
  std::string_view name;
  std::vector<std::string_view> takes;
};

const std::vector<Action>& actions() {
  static const std::vector<Action> kActions = {
      {"start",
       {"--change", "--hypothesis", "--measure", "--slice", "--effect", "--from", "--days",
        "--until", "--no-commit", "--dry-run", "--message"}},
      {"list", {"--json", "--format", "--width"}},
      {"report",
       {"--before", "--block", "--seed", "--at", "--json", "--format", "--ascii", "--width"}},
      {"end",
       {"--verdict", "--before", "--block", "--seed", "--no-commit", "--dry-run", "--message"}},
  };
  return kActions;
}

constexpr std::string_view kExample = "kanban experiment start \"Limit review to 2\" --days 30";

Error usage(std::string message, std::string hint) {
  return make_error(ErrorKind::usage, "bad-value", std::move(message)).hint(std::move(hint));
}

Status check_options(std::string_view action, const Values& values) {
  const auto row = std::find_if(actions().begin(), actions().end(),
                                [&](const Action& known) { return known.name == action; });
  std::vector<Arg> args(std::begin(kArgs), std::end(kArgs));
  const auto shared = group_options(Group::sheet);
  args.insert(args.end(), shared.begin(), shared.end());
  for (const Arg& arg : args) {
    if (!is_option(arg) || !values.has(arg.name)) continue;
    if (std::find(row->takes.begin(), row->takes.end(), arg.name) != row->takes.end()) continue;
    return make_error(ErrorKind::usage, "unknown-option",
                      "kanban experiment " + std::string(action) + " has no option " +
                          std::string(arg.name))
        .hint("kanban experiment --help lists them");
  }
  if (action == "list" && values.has("name")) {
    return usage("experiment list takes no name", "kanban experiment report ID looks at one");
  }
  if (action == "list" || !trim(values.text("name")).empty()) return success();
  if (action != "start") {
    return usage("experiment " + std::string(action) + " needs the id of an experiment",
                 "kanban experiment list shows them");
  }
  return usage("experiment start needs what is changed, in words",
               "for example: kanban experiment start \"Limit review to 2\"");
}

// The experiments of the board, what is wrong with their files told.
Result<Experiments> read_all(Session& session) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(Experiments all, load_experiments(*place));
  if (!all.problems.empty()) session.fail_with(exit_code(ErrorKind::invalid));
  session.tell(all.problems);
  session.tell(all.warnings);
  return all;
}

Result<ExperimentFile> find_experiment(const Experiments& all, std::string_view name) {
  std::vector<std::string> ids;
  for (const ExperimentFile& file : all.files) {
    if (equal_ignoring_case(file.experiment.id, name)) return file;
    ids.push_back(file.experiment.id);
  }
  Error error = make_error(ErrorKind::usage, "unknown-experiment",
                           "no experiment '" + printable(name) + "' on this board");
  error.hints = did_you_mean(name, ids);
  if (error.hints.empty()) error.hints.push_back("kanban experiment list shows them");
  return error;
}

Status print_list(Session& session, const Values& values) {
  TRY_ASSIGN(const Experiments all, read_all(session));
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"started", "STARTED", CellKind::date},
                   {"until", "UNTIL", CellKind::date},
                   {"ended", "ENDED", CellKind::date},
                   {"measure", "MEASURE", CellKind::text},
                   {"change", "CHANGE", CellKind::text},
                   {"verdict", "VERDICT", CellKind::text}};
  const auto day = [](const std::optional<Date>& date) { return date ? cell(*date) : Cell{}; };
  for (const ExperimentFile& file : all.files) {
    const Experiment& one = file.experiment;
    table.rows.push_back({cell(one.id), cell(one.started), day(one.until), day(one.ended),
                          cell(measure_name(one.measure)), cell(one.change), cell(one.verdict)});
  }
  if (all.files.empty() && is_text_output(values)) {
    session.news("no experiment yet; kanban experiment start \"Limit review to 2\" begins one\n");
    return success();
  }
  return print_table(session, values, table, {"kanban.experiments/1", "experiments"});
}

Result<FlowMeasure> read_measure(const Values& values) {
  if (!values.has("--measure")) return FlowMeasure{};
  const std::string_view name = values.text("--measure");
  if (const auto measure = find_measure(name)) return *measure;
  Error error =
      make_error(ErrorKind::usage, "bad-choice", "--measure cannot be '" + printable(name) + "'");
  error.details.push_back("it may be: " + join(measure_names(), ", "));
  error.hints = did_you_mean(name, measure_names());
  return error;
}

Status read_days(Session& session, const Values& values, Experiment& experiment) {
  TRY_ASSIGN(const Date today, session.today());
  TRY_ASSIGN(const auto from, day_option(values, "--from"));
  experiment.started = from.value_or(today);
  TRY_ASSIGN(const int days, number_option(values, "--days", 30, 3650, kExample));
  experiment.until = Date{experiment.started.days + days};
  if (!values.has("--until")) return success();
  if (values.has("--days")) {
    return usage("--days and --until say the same", "give one of them");
  }
  TRY_ASSIGN(experiment.until, day_option(values, "--until"));
  if (*experiment.until > experiment.started) return success();
  return usage("--until must lie after the start on " + format_date(experiment.started),
               "kanban experiment --help shows both");
}

Result<Experiment> read_new(Session& session, const Values& values) {
  Experiment experiment;
  const std::string name(trim(values.text("name")));
  experiment.id = is_valid_id(name) ? name : slug(name);
  if (!is_valid_id(experiment.id)) {
    return usage("'" + printable(name) + "' gives no id",
                 "for example: kanban experiment start EXP-1 --change \"" + printable(name) + "\"");
  }
  experiment.change = values.has("--change") ? std::string(trim(values.text("--change"))) : name;
  experiment.hypothesis = trim(values.text("--hypothesis"));
  TRY_ASSIGN(experiment.measure, read_measure(values));
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(const Filter slice, parse_filter(values.text("--slice"), *settings));
  experiment.slice = slice.to_string();
  if (values.has("--effect")) {
    const auto number = canonical_number(values.text("--effect"));
    if (!number || number->starts_with('-') || *number == "0") {
      return usage("--effect takes a number above 0, such as 2 (days)",
                   "for example: kanban experiment start \"Limit review to 2\" --effect 2");
    }
    experiment.effect = *number;
  }
  TRY(read_days(session, values, experiment));
  return experiment;
}

Status write_and_say(Session& session, const Values& values, const Plan& plan,
                     const Experiment& experiment, const std::string& what) {
  TRY_ASSIGN(const Place* const place, session.place());
  const WriteOptions options = write_options(session, values);
  TRY_ASSIGN(const Written written, write_board(*place, options, plan));
  session.tell(written.notes);
  session.news(experiment.id + "  " + what + "  " + where_written(written, options) + "\n");
  return success();
}

Status start(Session& session, const Values& values) {
  TRY_ASSIGN(const Experiment experiment, read_new(session, values));
  TRY_ASSIGN(const Place* const place, session.place());
  const std::string path = experiment_path(*place, experiment.id);
  const Plan plan = [&](FreshBoard& fresh) -> Result<Change> {
    if (fresh.read_text(path).ok()) {
      return make_error(ErrorKind::refused, "experiment-exists",
                        "there is an experiment '" + experiment.id + "' already")
          .hint("call this one otherwise: kanban experiment start OTHER-ID --change TEXT");
    }
    Change change;
    change.verb = "experiment";
    change.summary = "Start the experiment " + experiment.id;
    change.files.push_back({path, write_experiment(experiment)});
    return change;
  };
  return write_and_say(
      session, values, plan, experiment,
      "started: " + measure_name(experiment.measure) + " until " + format_date(*experiment.until));
}

// Other experiments that ran in the days that are compared.
void add_experiments(const Experiments& all, const Experiment& experiment, const ComparedDays& days,
                     std::vector<std::string>& changes) {
  for (const ExperimentFile& file : all.files) {
    const Experiment& other = file.experiment;
    const bool over = other.ended && *other.ended < days.before.first;
    if (other.id == experiment.id || over || other.started > days.after.last) continue;
    changes.push_back("the experiment " + other.id + " (" + printable(other.change) +
                      ") ran in these days too");
  }
}

// Commits that changed board.yaml in the days that are compared, but for the day of the change:
// that is the change. Where git does not tell, nothing is known.
Status add_board_changes(Session& session, const Flow& flow, Date change, const ComparedDays& days,
                         std::vector<std::string>& changes) {
  TRY_ASSIGN(const Place* const place, session.place());
  const std::string path = settings_path(place->board);
  const auto commits = commits_of_file(*place, path, flow.zone.start_of(days.before.first));
  if (!commits.ok()) return success();
  for (auto commit = commits->rbegin(); commit != commits->rend(); ++commit) {
    const Date day = flow.zone.date_of(commit->revision.time);
    if (day > days.after.last || day == change) continue;
    changes.push_back("board.yaml was changed on " + format_date(day) + ": " +
                      printable(commit->subject));
  }
  return success();
}

struct Answered {
  FlowSource source = {};
  BeforeAfter report = {};
};

Result<Answered> answer(Session& session, const Values& values, const Experiments& all,
                        const Experiment& experiment) {
  Answered answered;
  Values with = values;
  if (!experiment.slice.empty()) with.replace("filter", {experiment.slice});
  const std::string ended = experiment.ended ? format_date(*experiment.ended) : std::string{};
  TRY_ASSIGN(answered.source,
             read_source(session, with, values.has("--at") ? values.text("--at") : ended));
  if (answered.source.flow.today < experiment.started) {
    return usage("the experiment " + experiment.id + " started on " +
                     format_date(experiment.started) + ", after the day asked for",
                 "leave --at out, or name a later day");
  }
  BeforeAfterOptions options;
  if (values.has("--before")) {
    TRY_ASSIGN(options.days_before, number_option(values, "--before", 0, 3650, kExample));
  }
  if (values.has("--block")) options.drawn = DrawnAs::weeks;
  TRY_ASSIGN(const int seed, number_option(values, "--seed", 1, 1000000000, kExample));
  options.draws.seed = static_cast<std::uint64_t>(seed);
  const Flow& flow = answered.source.flow;
  const ComparedDays days = compared_days(experiment, flow.today, options.days_before);
  add_experiments(all, experiment, days, options.other_changes);
  TRY(add_board_changes(session, flow, experiment.started, days, options.other_changes));
  answered.report = before_after(answered.source.flow, experiment, options);
  answered.source.flow.window = {answered.report.before.days.first,
                                 answered.report.after.days.last};
  return answered;
}

Status report(Session& session, const Values& values) {
  TRY_ASSIGN(const Experiments all, read_all(session));
  TRY_ASSIGN(const ExperimentFile file, find_experiment(all, values.text("name")));
  TRY_ASSIGN(const Answered answered, answer(session, values, all, file.experiment));
  Answer shown;
  shown.source = &answered.source;
  shown.sheet = sheet(answered.report);
  return print_answer(session, values, shown);
}

Status end(Session& session, const Values& values) {
  TRY_ASSIGN(const Experiments all, read_all(session));
  TRY_ASSIGN(const ExperimentFile file, find_experiment(all, values.text("name")));
  if (file.experiment.ended) {
    return make_error(ErrorKind::refused, "experiment-ended",
                      "the experiment '" + file.experiment.id + "' ended on " +
                          format_date(*file.experiment.ended))
        .hint("edit " + file.path + " to change its verdict");
  }
  Experiment experiment = file.experiment;
  TRY_ASSIGN(experiment.ended, session.today());
  if (values.has("--verdict")) {
    experiment.verdict = trim(values.text("--verdict"));
  } else if (experiment.verdict.empty()) {
    TRY_ASSIGN(const Answered answered, answer(session, values, all, experiment));
    experiment.verdict = verdict_line(answered.report);
  }
  const Plan plan = [&](FreshBoard& fresh) -> Result<Change> {
    TRY_ASSIGN(const std::string text, fresh.read_text(file.path));
    Change change;
    change.verb = "experiment";
    change.summary = "End the experiment " + experiment.id;
    change.body = filled(experiment.verdict, kMessageWidth);
    TRY_ASSIGN(std::string edited, edit_experiment(text, experiment, file.path));
    change.files.push_back({file.path, std::move(edited)});
    return change;
  };
  return write_and_say(session, values, plan, experiment,
                       "ended: " + printable(experiment.verdict));
}

Status run(Session& session, const Values& values) {
  const std::string_view action = values.has("action") ? values.text("action") : "list";
  TRY(check_options(action, values));
  if (action == "start") return start(session, values);
  if (action == "report") return report(session, values);
  if (action == "end") return end(session, values);
  return print_list(session, values);
}

}  // namespace

extern const Command experiment_command;
const Command experiment_command{
    .name = "experiment",
    .group = "reports",
    .summary = "Try a change, and see whether it changed anything",
    .details =
        "An experiment is a file below experiments/: what is changed, what that should do, and "
        "how one would see it. The report compares before with after, says how sure that is and "
        "what else may have done it, and where the data cannot tell.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::sheet,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
