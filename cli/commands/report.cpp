// kanban report — how flow goes, by numbers.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "cli/decision_source.hpp"
#include "cli/options.hpp"
#include "cli/order_view.hpp"
#include "cli/output.hpp"
#include "cli/report_output.hpp"
#include "model/spelling.hpp"
#include "report/stakeholder.hpp"
#include "report/undertaking.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "report",
     .kind = ArgKind::report,
     .help = "Which report; the list of them when left out"},
    {.name = "filter",
     .kind = ArgKind::filter,
     .help = "Which cards to count; all when left out. Behind stakeholder a person, behind sprint "
             "a sprint comes first",
     .repeated = true},
    {.name = "--from",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "Begin the window on this day"},
    {.name = "--to",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "End the window on this day; 90 days up to today when both are left out"},
    {.name = "--all", .kind = ArgKind::flag, .help = "All boards of the repository as one"},
    {.name = "--vs",
     .kind = ArgKind::revision,
     .value = "DAY|REV",
     .help = "Compare with this day or commit"},
    {.name = "--compare",
     .kind = ArgKind::choice,
     .value = "WITH",
     .help = "Compare with the window before this one",
     .choices = "previous"},
    {.name = "--by",
     .kind = ArgKind::field,
     .value = "FIELD",
     .help = "Each value of this field too"},
    {.name = "--clock", .value = "NAME", .help = "Measure by this clock of board.yaml"},
    {.name = "--period",
     .kind = ArgKind::choice,
     .value = "PERIOD",
     .help = "Of net-flow, throughput and xmr: count by this (week)",
     .choices = "day|week|month"},
    {.name = "--sle",
     .value = "PERCENT:DAYS",
     .help = "Of aging, flow and sle: hold against this expectation, such as 85:10, not that of "
             "board.yaml"},
    {.name = "--series",
     .kind = ArgKind::choice,
     .value = "SERIES",
     .help = "What xmr charts (throughput)",
     .choices = "throughput|wip|age|cycle-time"},
    {.name = "--rules",
     .kind = ArgKind::choice,
     .value = "RULES",
     .help = "Which signals xmr looks for: 1 and 4, or all four",
     .choices = "usual|all"},
    {.name = "--explain",
     .kind = ArgKind::flag,
     .help = "List the cards behind the numbers, with file and line"},
};

const Example kExamples[] = {
    {"kanban report flow", "The summary to read each week"},
    {"kanban report cycle-time type:bug --by product", "How long bugs take, product by product"},
    {"kanban report throughput --from 2026-01-05 --to 2026-03-29 --json", "Weeks for a script"},
    {"kanban report aging --sle 85:10", "What is in progress, and its chance to make it"},
    {"kanban report stakeholder ana", "Her cards: what changed this week, and by when"},
    {"kanban report flow --at v1.0 --vs v0.9", "Two commits side by side"},
};

// "aging, flow, sle": the reports that take the option.
std::string takers_of(std::string_view option) {
  std::vector<std::string> names;
  for (const ReportRow& row : report_rows()) {
    if (std::find(row.takes.begin(), row.takes.end(), option) != row.takes.end())
      names.emplace_back(row.name);
  }
  return join(names, ", ");
}

// CSV is one table.
Status check_csv(const Values& values) {
  const std::string_view format = values.text("--format");
  if (values.has("--json") || (format != "csv" && format != "excel")) return success();
  std::string first;
  for (const auto* name : {"--explain", "--by", "--compare", "--vs"}) {
    if (!values.has(name)) continue;
    if (!first.empty()) {
      return make_error(ErrorKind::usage, "bad-choice",
                        "CSV is one table: " + first + " and " + name + " exclude each other")
          .hint("leave one of them out, or print JSON");
    }
    first = name;
  }
  return success();
}

Status check_options(const ReportRow& row, const Values& values) {
  for (const Refusal& refusal : row.refuses) {
    if (!values.has(refusal.option)) continue;
    return make_error(ErrorKind::usage, "unknown-option",
                      "kanban report " + std::string(row.name) + " has no option " +
                          std::string(refusal.option))
        .hint(std::string(refusal.instead));
  }
  if (values.has("--period") && values.text("--series") == "cycle-time") {
    return make_error(ErrorKind::usage, "bad-choice",
                      "--series cycle-time goes card by card and takes no --period")
        .hint("leave --period out, or chart throughput, wip or age");
  }
  for (const std::string_view name : options_of_some()) {
    const bool takes = std::find(row.takes.begin(), row.takes.end(), name) != row.takes.end();
    if (values.has(name) && !takes) {
      return make_error(
                 ErrorKind::usage, "unknown-option",
                 "kanban report " + std::string(row.name) + " has no option " + std::string(name))
          .hint("reports that have it: " + takers_of(name));
    }
  }
  return success();
}

Result<Field> field_named(std::string_view name) {
  if (const auto field = find_field(name)) return *field;
  Error error = make_error(ErrorKind::usage, "unknown-field",
                           "no field '" + printable(name) + "' to group by");
  std::vector<std::string> known;
  for (const FieldInfo& row : fields()) known.emplace_back(row.name);
  error.hints = did_you_mean(name, known);
  if (error.hints.empty()) error.hints.push_back("kanban list --json=help lists the fields");
  return error;
}

// The word behind the report's name; the filter begins after it.
std::string subject_of(const ReportRow& row, const Values& values) {
  const auto& words = values.list("filter");
  return row.subject.empty() || words.empty() ? std::string() : words.front();
}

// The day that `at` means: itself, that of a commit, today where it is empty. Error (not_found):
// unknown-revision.
Result<Date> last_day(Session& session, std::string_view at) {
  if (at.empty()) return session.today();
  if (const auto day = parse_date(at); day.ok()) return *day;
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Revision revision, find_revision(*place, std::string(at)));
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(const TimeZone zone, TimeZone::find(settings->time_zone));
  return zone.date_of(revision.time);
}

// The values with which the flow is read: without the subject, with the report's own window.
Result<Values> flow_values(Session& session, const ReportRow& row, Values values) {
  if (!row.subject.empty() && values.has("filter")) {
    std::vector<std::string> words = values.list("filter");
    words.erase(words.begin());
    values.replace("filter", std::move(words));
  }
  if (row.days > 0 && !values.has("--from")) {
    TRY_ASSIGN(const Date last, last_day(session, values.text("--at")));
    values.add("--from", format_date(Date{last.days - row.days + 1}));
  }
  return values;
}

// Who or what the report is about must be known to the cards. Errors (usage): missing-argument,
// unknown-person, unknown-sprint.
Status settle_subject(Session& session, const ReportRow& row, const FlowSource& source,
                      ReportOptions& options) {
  if (row.subject.empty()) return success();
  const bool sprint = row.name == "sprint";
  const auto known = sprint ? sprints_of(*source.board) : stakeholders_of(*source.board);
  if (auto name = spelled_as(known, options.subject)) {
    options.subject = *std::move(name);
    return success();
  }
  if (!sprint && options.subject == "me") {
    TRY_ASSIGN(options.subject, session.me());
    return success();
  }
  const std::string subject = printable(options.subject);
  Error error = options.subject.empty() ? make_error(ErrorKind::usage, "missing-argument",
                                                     "kanban report " + std::string(row.name) +
                                                         " needs " + std::string(row.subject))
                : sprint                ? make_error(ErrorKind::usage, "unknown-sprint",
                                                     "no card is in sprint '" + subject + "'")
                                        : make_error(ErrorKind::usage, "unknown-person",
                                                     "nobody is called '" + subject + "' on any card");
  if (!known.empty())
    error.details.push_back((sprint ? "sprints: " : "known: ") + join(known, ", "));
  if (options.subject.empty() && !known.empty()) {
    error.hints.push_back("for example: kanban report " + std::string(row.name) + " " +
                          printable(known.back()));
    return error;
  }
  if (!options.subject.empty()) error.hints = did_you_mean(options.subject, known);
  if (!error.hints.empty()) return error;
  error.hints.push_back(
      sprint ? "kanban set CARD sprint=" + (subject.empty() ? "12" : subject) + " plans one"
             : "kanban set CARD stakeholders=" + (subject.empty() ? "ana" : subject) +
                   " names who has an interest in it");
  return error;
}

// How many cards are done when a waiting one is: what is in progress, what comes before it, itself.
std::map<std::string, std::size_t> ahead_of(const Board& board, const Flow& whole,
                                            const FilterContext& context) {
  const OrderedBoard ordered(board, context);
  std::size_t in_progress = 0;
  for (const Life& life : whole.lives) {
    if (!life.runs.empty() && life.runs.back().kind == RunKind::open) ++in_progress;
  }
  std::map<std::string, std::size_t> ahead;
  std::size_t place = 0;
  for (const Waiting& card : ordered.order.cards) {
    const Stage stage = stage_of(board.settings, card.card());
    // What waits behind the commitment point is in progress, and counted so already.
    if (stage != Stage::backlog) continue;
    ahead.emplace(card.id(), in_progress + ++place);
  }
  return ahead;
}

Result<ReportOptions> read_options(const ReportRow& row, const Values& values) {
  TRY(check_options(row, values));
  TRY(check_csv(values));
  ReportOptions options;
  if (values.has("--period")) options.period = *find_period(values.text("--period"));
  if (values.has("--series")) options.series = *find_xmr_series(values.text("--series"));
  if (values.text("--rules") == "all") options.rules = XmrRules::all;
  if (values.has("--sle")) {
    TRY_ASSIGN(options.expectation, parse_service_level(values.text("--sle")));
  }
  if (!row.subject.empty()) options.subject = subject_of(row, values);
  if (row.by_itself && values.has("--by")) {
    TRY_ASSIGN(options.field, field_named(values.text("--by")));
  }
  return options;
}

// One sheet a value of the field; a card with several values is in each of them.
std::vector<std::pair<std::string, Sheet>> groups_of(const Flow& flow, Field field,
                                                     const ReportRow& row,
                                                     const ReportOptions& options) {
  std::map<std::string, std::vector<const Life*>> members;
  for (const Life& life : flow.lives) {
    for (const std::string& value : field_values(*flow.settings, life.file->card, field)) {
      std::vector<const Life*>& some = members[value];
      if (some.empty() || some.back() != &life) some.push_back(&life);
    }
  }
  std::vector<std::pair<std::string, Sheet>> groups;
  for (const auto& [name, lives] : members)
    groups.emplace_back(name, row.make(with_lives(flow, lives), options));
  return groups;
}

// The line of `text` on which the event at `at` stands; 0 when it does not say.
int line_of(std::string_view text, Instant at) {
  const std::string wanted = format_instant(at);
  int number = 0;
  int created = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (line.find(wanted) == std::string_view::npos) continue;
    if (!line.starts_with("created:")) return number;
    created = number;
  }
  return created;
}

std::string place_of(std::string_view text, const std::string& path, Instant at) {
  const int line = line_of(text, at);
  return line == 0 ? path : path + ":" + std::to_string(line);
}

Result<Table> explain(Session& session, const FlowSource& source, const ReportRow& row,
                      const ReportOptions& options) {
  const Flow flow =
      row.about == nullptr ? source.flow : narrowed(source.flow, [&](const Life& life) {
        return row.about(source.flow, life, options);
      });
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"kind", "KIND", CellKind::text},
                   {"created", "CREATED", CellKind::instant},
                   {"start", "START", CellKind::instant},
                   {"end", "END", CellKind::instant},
                   {"start_place", "START IN", CellKind::text},
                   {"end_place", "END IN", CellKind::text}};
  TRY_ASSIGN(const Place* const place, session.place());
  const std::vector<EvidenceCard> cards = evidence(flow, row.behind);
  std::vector<std::string> past;  // their texts, in their order, when they are of a revision
  if (source.revision) {
    std::vector<std::string> paths;
    for (const EvidenceCard& card : cards) paths.push_back(card.path);
    TRY_ASSIGN(past, read_texts_at(*place, *source.revision, paths));
  }
  for (const EvidenceCard& card : cards) {
    std::string text;
    if (source.revision) {
      text = std::move(past[static_cast<std::size_t>(&card - cards.data())]);
    } else {
      TRY_ASSIGN(text, read_board_text(*place, card.path));
    }
    const std::string path = source.revision ? source.revision_name + ":" + card.path : card.path;
    const auto when = [](const std::optional<Instant>& at) {
      return Cell{at ? format_instant(*at) : std::string{}, {}};
    };
    const auto move = source.commit_moves.find(card.path);
    const auto where = [&](const std::optional<Instant>& at) {
      if (!at) return Cell{};
      const bool by_commit = move != source.commit_moves.end() && move->second.at == *at;
      return Cell{
          by_commit ? "commit " + move->second.commit.substr(0, 7) : place_of(text, path, *at), {}};
    };
    table.rows.push_back({{card.id, {}},
                          {card.kind, {}},
                          {format_instant(card.created), {}},
                          when(card.start),
                          when(card.end),
                          where(card.start),
                          where(card.end)});
  }
  return table;
}

Status add_comparisons(Session& session, const Values& values, const ReportRow& row,
                       const ReportOptions& options, Answer& answer) {
  if (values.has("--compare")) {
    TRY_ASSIGN(const Flow before,
               flow_over(*answer.source, window_before(answer.source->flow.window)));
    answer.comparisons.push_back({"previous", window_text(before.window), before.window,
                                  before.as_of, row.make(before, options).figures});
  }
  if (values.has("--vs")) {
    TRY_ASSIGN(const FlowSource other, read_source(session, values, values.text("--vs")));
    answer.comparisons.push_back({"vs", frame_line(other), other.flow.window, other.flow.as_of,
                                  row.make(other.flow, options).figures});
  }
  return success();
}

// The reports that there are. What only a report takes is refused here.
Status list(Session& session, const Values& values) {
  for (const Arg& arg : kArgs) {
    if (!is_option(arg) || !values.has(arg.name)) continue;
    return make_error(ErrorKind::usage, "missing-argument",
                      std::string(arg.name) + " goes with the name of a report")
        .hint("kanban report lists them");
  }
  if (values.has("--at")) {
    return make_error(ErrorKind::usage, "missing-argument", "--at goes with the name of a report")
        .hint("kanban report lists them");
  }
  Table table;
  table.columns = {{"name", "REPORT", CellKind::text}, {"summary", "SAYS", CellKind::text}};
  for (const ReportRow& row : report_rows())
    table.rows.push_back({{std::string(row.name), {}}, {std::string(row.summary), {}}});
  if (!is_text_output(values))
    return print_table(session, values, table, {"kanban.reports/1", "reports"});
  for (const ReportRow& row : report_rows()) {
    session.print(std::string(row.name) + std::string(16 - row.name.size(), ' ') +
                  std::string(row.summary) + "\n");
  }
  return success();
}

Status run(Session& session, const Values& values) {
  if (values.text("report").empty()) return list(session, values);
  TRY_ASSIGN(const ReportRow* const row, find_report(values.text("report")));
  TRY_ASSIGN(ReportOptions options, read_options(*row, values));
  TRY_ASSIGN(const Values of_flow, flow_values(session, *row, values));
  TRY_ASSIGN(const FlowSource source,
             read_source(session, of_flow, values.text("--at"), Tell::yes, row->steps));
  options.board = source.board.get();
  TRY(settle_subject(session, *row, source, options));
  if (row->name == "decisions") {
    TRY_ASSIGN(MadeDecisions made, made_decisions(session, values, source));
    options.decisions = std::move(made.decisions);
    options.decisions_cut = made.cut;
  }
  std::optional<Flow> whole;
  if (row->name == "stakeholder") {
    TRY_ASSIGN(whole, unfiltered(source));
    TRY_ASSIGN(const FilterContext context, session.filter_context());
    options.whole = &*whole;
    options.ahead = ahead_of(*source.board, *whole, context);
  }
  Answer answer;
  answer.source = &source;
  answer.no_window = row->no_window;
  answer.sheet = row->make(source.flow, options);
  if (values.has("--by") && !row->by_itself) {
    TRY_ASSIGN(const Field field, field_named(values.text("--by")));
    answer.by = info(field).name;
    answer.groups = groups_of(source.flow, field, *row, options);
  }
  TRY(add_comparisons(session, values, *row, options, answer));
  if (values.has("--explain")) {
    TRY_ASSIGN(answer.cards, explain(session, source, *row, options));
  }
  return print_answer(session, values, answer);
}

}  // namespace

extern const Command report_command;
const Command report_command{
    .name = "report",
    .group = "reports",
    .summary = "Measure how work flows",
    .details =
        "Days are those of the board's time zone. Every report says what it counted, and lists "
        "what is wrong with the data; the same commit, settings and moment give the same bytes.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::sheet,
    .effect = Effect::documents,
    .run = run};

}  // namespace kanban::cli
