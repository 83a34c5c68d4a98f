// kanban diff — what a change does to the boards, as a reviewer wants to read it.
#include "base/text.hpp"
#include "cli/diff_output.hpp"
#include "cli/diff_source.hpp"
#include "cli/out_file.hpp"
#include "cli/voice.hpp"
#include "render/problems.hpp"
#include "rights/grant_doubts.hpp"
#include "rights/grants.hpp"
#include "rights/rule_words.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "range",
     .help = "BASE...HEAD since they parted, BASE..HEAD from one to the other, or BASE against the "
             "files here; HEAD when left out"},
    {.name = "--format",
     .kind = ArgKind::choice,
     .value = "FORMAT",
     .help = "Print it in this format",
     .choices = "text|markdown|json"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--mermaid",
     .kind = ArgKind::flag,
     .help = "Add a diagram of the moves to the Markdown"},
    {.name = "--output",
     .short_name = "-o",
     .kind = ArgKind::file,
     .value = "FILE",
     .help = "Write it to this file"},
    {.name = "--exit-code", .kind = ArgKind::flag, .help = "End with 1 when something changes"},
    {.name = "--width",
     .kind = ArgKind::number,
     .value = "COLUMNS",
     .help = "Make text this wide instead of the terminal's width"},
};

const Example kExamples[] = {
    {"kanban diff", "What is not committed yet"},
    {"kanban diff main...HEAD", "What this branch does"},
    {"kanban diff main...HEAD --format markdown", "The comment for its pull request"},
    {"kanban diff HEAD^1..HEAD --format markdown", "In the checkout of a merge, of depth 2"},
};

Result<FilterContext> context_of(Session& session, const Settings& settings) {
  FilterContext context;
  TRY_ASSIGN(context.zone, TimeZone::find(settings.time_zone));
  context.now = session.now();
  return context;
}

// Roles and rules, whose words and consequences lib/rights knows.
void add_rights(const Settings& before, const Settings& after, BoardDiff& diff) {
  Settings old = after;
  old.rights = before.rights;
  for (std::string& line : agreement_changes(old, after)) diff.settings.push_back(std::move(line));
  for (const Grant& grant : grants(before, after)) diff.grants.push_back(grant_words(grant));
  for (const std::string& doubt : grant_doubts(before, after))
    diff.grants.push_back("perhaps somebody may do more: " + doubt);
  for (const Grant& loss : losses(before, after)) diff.grants.push_back(loss_words(loss));
}

Result<BoardDiff> diff_pair(Session& session, const BoardPair& pair) {
  const Board& shown = pair.after ? *pair.after : *pair.before;
  TRY_ASSIGN(const FilterContext context, context_of(session, shown.settings));
  if (!pair.before) return diff_new_board(*pair.after, context);
  if (!pair.after) return diff_gone_board(*pair.before, context);
  BoardDiff diff = diff_boards(*pair.before, *pair.after, context);
  add_rights(pair.before->settings, pair.after->settings, diff);
  return diff;
}

std::string_view format_of(const Values& values) {
  return values.has("--json") ? "json" : values.text("--format");
}

std::string written(const Session& session, const Values& values, const DiffReport& report) {
  const std::string_view format = format_of(values);
  if (format == "json") return diff_json(report);
  if (format == "markdown") {
    return diff_markdown(report, values.has("--mermaid") ? Diagram::mermaid : Diagram::none);
  }
  return diff_text(report, session.width(values));
}

Status run(Session& session, const Values& values) {
  if (values.has("--mermaid") && format_of(values) != "markdown") {
    return make_error(ErrorKind::usage, "bad-choice", "--mermaid is a part of the markdown format")
        .hint("add --format markdown");
  }
  const std::string_view asked = values.text("range");
  TRY_ASSIGN(const DiffRange range, find_range(session, asked.empty() ? "HEAD" : asked));
  TRY_ASSIGN(const std::vector<BoardPair> pairs, load_pairs(session, values, range));
  DiffReport report{.before = range.before_name,
                    .after = range.after_name,
                    .before_commit = range.before.commit,
                    .after_commit = range.after ? range.after->commit : ""};
  for (const Error& note : range.notes) report.notes.push_back(note.message);
  for (const BoardPair& pair : pairs) {
    TRY_ASSIGN(BoardDiff diff, diff_pair(session, pair));
    if (!diff.empty()) report.boards.push_back(std::move(diff));
  }
  session.tell(range.notes);
  const std::string text = written(session, values, report);
  const std::string_view file = values.text("--output");
  if (!file.empty() && file != "-") {
    TRY(write_out_file(session, file, text));
  } else if (format_of(values).empty() || format_of(values) == "text") {
    session.page(text);
  } else {
    session.print(text);
  }
  if (values.has("--exit-code") && !report.boards.empty()) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command diff_command;
const Command diff_command{
    .name = "diff",
    .group = "script",
    .summary = "Say what a change does to the boards",
    .details =
        "Cards are matched by id: what was added, moved, blocked, done and changed, which limits "
        "the result exceeds, what was started before its turn, which places in the order change, "
        "and which rules of the board. Reads commits only, so it works in a shallow clone and on "
        "a detached HEAD; it says when the history is too short.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
