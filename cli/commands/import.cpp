// kanban import — bring in cards from a CSV or JSON Lines file.
#include "exchange/import.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "model/board_paths.hpp"
#include "render/render.hpp"
#include "yaml/board_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "format",
     .kind = ArgKind::choice,
     .help = "What the file is: csv or jsonl",
     .required = true,
     .choices = "csv|jsonl"},
    {.name = "file",
     .kind = ArgKind::file,
     .help = "The file; - for standard input",
     .required = true},
    {.name = "--map",
     .value = "FIELD=COLUMN,…",
     .help = "Which column of the file is which field of a card"},
    {.name = "--stages",
     .value = "COLUMN=COLUMN,…",
     .help = "Which column of the file says when a card entered which column of the board"},
    {.name = "--source",
     .value = "NAME",
     .help = "The name to remember the file by, instead of its format"},
};

const Example kExamples[] = {
    {"kanban import csv bugs.csv --map id=ID,title=Name,type=Type,created=Created --stages "
     "doing=Started,done=Finished",
     "With the times at which each card was started and finished"},
    {"kanban import csv bugs.csv --dry-run",
     "What would be made, when the columns are called like fields"},
    {"kanban import jsonl issues.jsonl --map id=id,title=title,labels=labels",
     "One JSON object a line"},
};

constexpr std::size_t kShown = 20;

Result<SourceTable> read_source(const Session& session, const Values& values) {
  const std::string name(values.text("file"));
  std::string text;
  if (name == "-") {
    text = session.world().read_in();
  } else {
    TRY_ASSIGN(text, read_user_file(name));
  }
  return values.text("format") == "csv" ? parse_csv(text, name) : parse_jsonl(text, name);
}

std::string counts_of(const ImportPlan& plan) {
  const std::size_t all = plan.created.size() + plan.updated.size() + plan.unchanged;
  std::string text = counted(all, "card") + ": " + std::to_string(plan.created.size()) + " new";
  text += ", " + std::to_string(plan.updated.size()) + " changed, " +
          std::to_string(plan.unchanged) + " unchanged";
  if (plan.skipped > 0) text += ", " + counted(plan.skipped, "row") + " not imported";
  return text;
}

// Puts the plan's cards and new types into the planner.
Status take_plan(Planner& planner, const Place& place, const Board& board, ImportPlan& plan) {
  if (!plan.new_types.empty()) {
    const std::string path = settings_path(place.board);
    TRY_ASSIGN(const std::string text, planner.read_text(path));
    TRY_ASSIGN(std::string edited, add_board_types(text, plan.new_types, path));
    planner.write_file(path, std::move(edited));
  }
  for (Card& card : plan.created) planner.create(std::move(card));
  for (auto& [before, after] : plan.updated) {
    const CardFile* file = find_card(board, before.id());
    if (file != nullptr) planner.change(*file, std::move(after));
  }
  return success();
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const SourceTable table, read_source(session, values));
  const std::string_view source =
      values.has("--source") ? values.text("--source") : values.text("format");
  TRY_ASSIGN(const ImportSpec spec,
             parse_import_spec(values.text("--map"), values.text("--stages"), source));
  ImportPlan plan;
  const auto make = [&](Planner& planner) -> Result<Planned> {
    TRY_ASSIGN(const Board* const board, planner.board());
    std::optional<Error> failed;
    const NewId new_id = [&] {
      auto id = planner.new_id();
      if (!id.ok()) failed = id.error();
      return id.value_or("");
    };
    TRY_ASSIGN(plan, plan_import(table, spec, planner.settings(), *board, new_id, planner.now()));
    if (failed) return *failed;
    Planned planned;
    planned.summary = "Import " + counted(plan.created.size() + plan.updated.size(), "card") +
                      " from " + std::string(source);
    planned.news.push_back({"", counts_of(plan), ""});
    for (const std::string& type : plan.new_types)
      planned.news.push_back({"", "type " + type + " added to board.yaml", ""});
    if (values.has("--dry-run") && !values.has("--json")) {
      Table shown = plan.preview;
      if (shown.rows.size() > kShown) shown.rows.resize(kShown);
      session.print(render_text(shown, {session.width(values), true, session.color()}));
      if (plan.preview.rows.size() > kShown) {
        session.print("… and " + std::to_string(plan.preview.rows.size() - kShown) + " more\n");
      }
    }
    TRY(take_plan(planner, *place, *board, plan));
    return planned;
  };
  TRY(write_and_tell(session, *find_command("import"), values, make));
  session.tell(plan.notes);
  // A row that is not imported is told above, and a script must see it too.
  const bool lost = std::any_of(plan.notes.begin(), plan.notes.end(),
                                [](const Error& note) { return note.severity == Severity::error; });
  if (lost && session.status() == 0) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command import_command;
const Command import_command{
    .name = "import",
    .group = "start",
    .summary = "Bring in cards from a CSV or JSON Lines file",
    .details =
        "Each card remembers where it came from, so importing the same file again changes "
        "nothing and importing a newer one brings what is new. Times keep their own moments. "
        "Types that the board lacks are added to board.yaml. What cannot be read is named on "
        "standard error with its line; nothing is dropped in silence.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
