// kanban refine — what needs a decision, and the decisions.
#include <algorithm>

#include "base/text.hpp"
#include "cli/order_pick.hpp"
#include "cli/order_rank.hpp"
#include "cli/order_view.hpp"
#include "cli/output.hpp"
#include "cli/read_values.hpp"
#include "cli/refine_session.hpp"
#include "cli/similar_view.hpp"
#include "meeting/minutes.hpp"
#include "ops/move.hpp"
#include "ops/set.hpp"
#include "order/review.hpp"
#include "render/json.hpp"
#include "render/write_sheet.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "decision",
     .kind = ArgKind::choice,
     .help = "What was decided; lists what needs a decision when left out",
     .choices = "keep|rank|merge|close|defer"},
    {.name = "card", .kind = ArgKind::card, .help = "The card that was decided about"},
    {.name = "--next",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "When to decide again: 60d, +2w or a day"},
    {.name = "--until",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "Put it off until this day, with defer"},
    {.name = "--into",
     .kind = ArgKind::card,
     .value = "CARD",
     .help = "The card that explains it, with merge"},
    {.name = "--top", .kind = ArgKind::flag, .help = "Before all ranked cards, with rank"},
    {.name = "--bottom", .kind = ArgKind::flag, .help = "Behind all ranked cards"},
    {.name = "--before", .kind = ArgKind::card, .value = "CARD", .help = "Before this ranked card"},
    {.name = "--after", .kind = ArgKind::card, .value = "CARD", .help = "Behind this ranked card"},
    {.name = "--why", .value = "TEXT", .help = "The same as --because"},
    {.name = "--for",
     .value = "TIME",
     .help = "Only as many cards as fit into 60m or 2h, 3 minutes each"},
    {.name = "--limit",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Only the first N cards (20)"},
    {.name = "--session",
     .kind = ArgKind::flag,
     .help = "Go through them one by one: a key for each decision, each a commit"},
    {.name = "--minutes",
     .kind = ArgKind::flag,
     .help = "Write down what was decided today, as Markdown"},
    {.name = "--date",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "The minutes of this day, with --minutes"},
    {.name = "--check",
     .kind = ArgKind::flag,
     .help = "Exit with 1 when a card waits longer without a decision than the board says"},
};

const Example kExamples[] = {
    {"kanban refine --for 60m", "What is worth an hour, the most pressing first"},
    {"kanban refine keep k7 --why \"acme asked again\" --next 60d",
     "It stays; look again in 60 days"},
    {"kanban refine close k7 --why \"replaced by the new portal\"", "It goes, and says why"},
    {"kanban refine --session --for 60m", "An hour of refinement at the terminal"},
    {"kanban refine --minutes > minutes.md", "What was decided today, and what is left"},
    {"kanban refine --check", "For CI"},
};

constexpr std::int64_t kMinutesEach = 3;
constexpr std::size_t kUsual = 20;

Error usage(std::string message, std::string hint) {
  return make_error(ErrorKind::usage, "missing-argument", std::move(message)).hint(std::move(hint));
}

// The cards that fit into "60m", "2h" or a number of minutes.
Result<std::size_t> cards_in(std::string_view time) {
  std::string_view number = time;
  const bool hours = number.ends_with('h');
  if (hours || number.ends_with('m')) number.remove_suffix(1);
  const auto count = parse_count(number);
  if (!count || *count < 1 || *count > 10000) {
    return make_error(ErrorKind::usage, "bad-value",
                      "--for takes a time such as 60m or 2h, not '" + printable(time) + "'");
  }
  return static_cast<std::size_t>(
      std::max<std::int64_t>(1, *count * (hours ? 60 : 1) / kMinutesEach));
}

Table findings_table(const std::vector<Finding>& findings) {
  Table table;
  table.columns = {{"place", "#", CellKind::number},       {"id", "ID", CellKind::id},
                   {"decided", "DECIDED", CellKind::date}, {"due", "DUE", CellKind::date},
                   {"why", "WHY", CellKind::list},         {"title", "TITLE", CellKind::text}};
  for (const Finding& finding : findings) {
    const auto& due = finding.review.due;
    table.rows.push_back({{finding.place > 0 ? std::to_string(finding.place) : "", {}},
                          {std::string(finding.file->card.id()), {}},
                          {format_date(finding.review.last), {}},
                          {due ? format_date(*due) : "", {}},
                          {{}, finding.why},
                          {std::string(finding.file->card.title()), {}}});
  }
  return table;
}

// For people: a card a line, and below it what it needs.
void print_findings(Session& session, const Values& values, const std::vector<Finding>& findings) {
  TextGrid grid({{"place", "#", CellKind::number},
                 {"id", "ID", CellKind::id},
                 {"title", "TITLE", CellKind::text}},
                findings.size());
  for (const Finding& finding : findings) {
    grid.add(finding.place > 0 ? std::to_string(finding.place) : "");
    grid.add(finding.file->card.id());
    grid.add(finding.file->card.title());
    for (const std::string& why : finding.why) grid.add_note(why);
  }
  print_grid(session, values, grid);
}

// "keep|rank|merge|close|defer".
std::string decisions() { return std::string(kArgs[0].choices); }

Status check(Session& session, const Values& values, std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& finding) { return !is_broken(finding); });
  if (!findings.empty()) session.fail_with(1);
  if (is_machine_output(values))
    return print_table(session, values, findings_table(findings), {"kanban.refine/1", "cards"});
  for (const Finding& finding : findings) {
    session.print(printable(finding.file->card.id()) + " " + finding.why.front() +
                  "; decide: keep, rank, merge, close, defer\n");
  }
  if (findings.empty()) session.news("every waiting card was decided about in time\n");
  return success();
}

Result<Planned> plan_decision(Planner& planner, const Values& values);

Status decide_now(Session& session, const Values& values) {
  return write_and_tell(session, *find_command("refine"), values,
                        [&](Planner& planner) { return plan_decision(planner, values); });
}

// The minutes of today or of --date, as Markdown, or as JSON.
Status print_minutes(Session& session, const Values& values, const OrderedBoard& ordered,
                     std::vector<Finding> findings) {
  TRY_ASSIGN(const std::optional<Date> given, day_option(values, "--date"));
  const Date day = given.value_or(ordered.moment.today());
  const Sheet minutes =
      sheet(minutes_of(ordered.board, ordered.moment.zone, day, std::move(findings)));
  if (!values.has("--json")) {
    session.print(sheet_markdown(minutes));
    return success();
  }
  Json document = Json::object();
  document.set("schema", Json::string("kanban.minutes/1"));
  document.set("day", Json::string(format_date(day)));
  document.set("finding", Json::string(minutes.finding));
  add_sheet(document, minutes);
  session.print(document.pretty());
  return success();
}

Status list(Session& session, const Values& values) {
  if (values.has("--date") && !values.has("--minutes"))
    return usage("--date goes with --minutes", "kanban refine --minutes --date 2026-11-21");
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::history));
  std::vector<Finding> findings =
      findings_of(ordered->board, ordered->order, ordered->moment, likely_doubles(ordered->board));
  if (values.has("--check")) return check(session, values, std::move(findings));
  if (values.has("--minutes")) return print_minutes(session, values, *ordered, std::move(findings));
  TRY_ASSIGN(std::size_t count, count_of(values, "--limit", kUsual));
  if (values.has("--for")) {
    TRY_ASSIGN(count, cards_in(values.text("--for")));
  }
  const std::size_t all = findings.size();
  findings.resize(std::min(all, count));
  const bool machine = is_machine_output(values);
  if (values.has("--session") && !findings.empty())
    return refine_session(session, values, *ordered, findings, decide_now);
  if (findings.empty() && !machine) {
    session.news("nothing needs a decision now\n");
    return success();
  }
  if (machine)
    return print_table(session, values, findings_table(findings), {"kanban.refine/1", "cards"});
  print_findings(session, values, findings);
  if (all > findings.size())
    session.news("\nnot shown: " + counted(all - findings.size(), "card") + "\n");
  session.news("\nto decide one by one: kanban refine --session; or each: kanban refine " +
               decisions() + " CARD\n");
  return success();
}

// A day such as 2027-02-01 or +60d; also 60d, as people write a span.
Result<std::optional<Date>> day_under(Planner& planner, const Values& values,
                                      std::string_view name) {
  if (!values.has(name)) return std::optional<Date>{};
  std::string text(values.text(name));
  const bool span =
      !text.empty() && text.front() != '+' && (text.back() == 'd' || text.back() == 'w');
  if (span) text.insert(0, "+");
  TRY_ASSIGN(const Date today, planner.today());
  auto day = field_value(planner.settings(), Field::defer_until, text, today);
  if (!day.ok()) {
    Error error = std::move(day).error();
    error.message = std::string(name) + " cannot be '" + printable(values.text(name)) + "'";
    return error;
  }
  TRY_ASSIGN(const Date date, parse_date(*day));
  if (date <= today) {
    return make_error(
        ErrorKind::usage, "bad-value",
        std::string(name) + " " + *day + " is not after today, " + format_date(today));
  }
  return std::optional<Date>(date);
}

// Gathers `card` under the open card --into.
Result<std::string> merge(Planner& planner, const Values& values, Card& card) {
  if (!values.has("--into"))
    return usage("merge needs --into CARD",
                 "kanban refine merge k7 --into PRB-7 --why \"the same cause\"");
  TRY_ASSIGN(const CardFile into, planner.find(values.text("--into")));
  const std::string id(into.card.id());
  if (id == card.id())
    return make_error(ErrorKind::usage, "links-itself", "a card cannot be merged into itself");
  card.set_text(Field::problem, id);
  // What gathers cards is a problem: moving it on asks about them.
  Card problem = into.card;
  problem.add(Field::gathers, std::string(card.id()));
  planner.change(into, std::move(problem));
  return "explained by " + id;
}

// Does what the decision says to `card`, and logs it; what was done, in words.
Result<std::string> decide(Planner& planner, const Values& values, const std::string& decision,
                           Card& card, const Stamp& stamp) {
  TRY_ASSIGN(std::optional<Date> until, day_under(planner, values, "--next"));
  std::string words = "kept";
  if (decision == "defer") {
    TRY_ASSIGN(const auto day, day_under(planner, values, "--until"));
    if (!day) return usage("defer needs --until DAY", "kanban refine defer k7 --until +30d");
    TRY(defer_card(card, day, stamp));
    return "deferred until " + format_date(*day);
  }
  if (decision == "merge") {
    TRY_ASSIGN(words, merge(planner, values, card));
  }
  append_event(card, EventKind::decided, decision, stamp);
  card.history.back().until = until;
  if (decision == "close") {
    TRY(drop_card(planner.settings(), card, stamp));
    words = "closed, in " + std::string(card.column());
  }
  if (decision == "rank") words = "ranked, " + std::string(card.text(Field::rank));
  return until ? words + ", next decision by " + format_date(*until) : words;
}

Result<Planned> plan_decision(Planner& planner, const Values& values) {
  const std::string decision(values.text("decision"));
  if (!values.has("card"))
    return usage("which card?", "kanban refine " + decision + " k7 --why \"…\"");
  Stamp stamp = planner.stamp(values);
  if (stamp.because.empty()) stamp.because = trim(values.text("--why"));
  TRY_ASSIGN(CardFile file, planner.find(values.text("card")));
  if (!is_open(planner.settings(), file.card)) {
    return make_error(ErrorKind::refused, "not-pullable",
                      "card '" + std::string(file.card.id()) + "' is in '" +
                          std::string(file.card.column()) + "' and waits for nothing")
        .hint("only cards that are not done or dropped are decided about");
  }
  if (decision == "rank") {
    TRY(plan_rank(planner, values));
    TRY_ASSIGN(file, planner.find(file.card.id()));
  }
  Card card = file.card;
  TRY_ASSIGN(std::string words, decide(planner, values, decision, card, stamp));
  Planned planned;
  planned.news.push_back({std::string(card.id()), std::move(words), std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

Status run(Session& session, const Values& values) {
  if (!values.has("decision")) return list(session, values);
  return decide_now(session, values);
}

}  // namespace

extern const Command refine_command;
const Command refine_command{
    .name = "refine",
    .group = "owner",
    .summary = "List what needs a decision, and record decisions",
    .details =
        "Listed are cards that wait longer without a decision than `review:` of board.yaml says, "
        "first cards of the order that lack what `ready:` asks for or whose clients or inputs are "
        "not known, cards that are likely duplicates of another, and first cards that are far "
        "larger "
        "than usual. A decision is logged in the "
        "card: who, when, why, and when to decide again. Nothing is closed by itself.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
