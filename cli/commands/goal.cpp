// kanban goal — how far the cards of a goal are.
#include "report/goal.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "cli/goal_source.hpp"
#include "cli/output.hpp"
#include "cli/report_output.hpp"
#include "report/prediction.hpp"
#include "report/undertaking.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "goal", .help = "Which goal: the word that its cards name; all when left out"},
};

const Example kExamples[] = {
    {"kanban goal G-2", "How far it is, and by when the rest is done"},
    {"kanban goal", "A line for each goal"},
    {"kanban set k7 goal=G-2", "One more card that serves it"},
};

// "; the rest by 2026-12-20 with 85 %", as the exact forecast says; why it cannot goes to `notes`.
std::string rest_words(const FlowSource& source, const GoalCards& cards,
                       std::vector<std::string>& notes) {
  const std::size_t here = cards.remain - cards.elsewhere;
  if (cards.elsewhere > 0) notes.push_back(elsewhere_words(cards));
  if (here == 0) return {};
  Question question;
  question.history = source.flow.rules().forecast.history;
  question.scope.low = static_cast<double>(here);
  question.scope.high = question.scope.low;
  const auto prediction = predict(source.flow, question);
  constexpr std::size_t kP85 = 2;
  if (!prediction.ok()) {
    notes.push_back("no date for the rest: " + prediction.error().message);
    return {};
  }
  if (!prediction->dates.at(kP85)) return "; the rest later than in ten years";
  return "; the rest by " + format_date(*prediction->dates[kP85]) +
         " with 85 % if the team does nothing else";
}

Status list(Session& session, const Values& values, const std::vector<const Flow*>& flows) {
  Table table;
  table.columns = {{"goal", "GOAL", CellKind::text},         {"n", "CARDS", CellKind::number},
                   {"done", "DONE", CellKind::number},       {"tasks", "TASKS", CellKind::number},
                   {"tasks_done", "DONE", CellKind::number}, {"size", "SIZE", CellKind::number},
                   {"size_done", "DONE", CellKind::number},  {"title", "TITLE", CellKind::text}};
  for (const std::string& goal : goals_of(flows)) {
    const Undertaking found = goal_progress(flows, goal);
    if (is_text_output(values)) {
      session.print(printable(goal) + "  " + progress_words(found) +
                    (found.title.empty() ? "" : "  " + printable(found.title)) + "\n");
    }
    table.rows.push_back({cell(goal), cell(found.items.n), cell(found.items.done),
                          cell(found.tasks.n), cell(found.tasks.done),
                          cell(exact_decimal(found.items.size)),
                          cell(exact_decimal(found.items.size_done)), cell(found.title)});
  }
  if (!is_text_output(values))
    return print_table(session, values, table, {"kanban.goals/1", "goals"});
  if (table.rows.empty())
    session.print("no card serves a goal: kanban set CARD goal=GOAL makes one serve it\n");
  return success();
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at")));
  TRY_ASSIGN(const GoalSource goals, read_goals(session, source));
  const std::vector<const Flow*> flows = goals.all();
  if (values.text("goal").empty()) return list(session, values, flows);
  const std::string name = goal_named(flows, values.text("goal"));
  const Undertaking goal = goal_progress(flows, name);
  if (goal.all() == 0) return unknown_goal(flows, name);
  Answer answer;
  answer.source = &source;
  answer.no_window = true;
  answer.sheet = goal_sheet(goal);
  answer.sheet.finding += rest_words(source, count_of_goal(flows, name), answer.sheet.warnings);
  return print_answer(session, values, answer);
}

}  // namespace

extern const Command goal_command;
const Command goal_command{
    .name = "goal",
    .group = "owner",
    .summary = "Show how far the cards of a goal are",
    .details =
        "A goal is a word, or the id of a card: its cards name it under `goal`, `epic` or "
        "`parent`, or are parts of such cards, on every board of the repository. Dropped cards do "
        "not count. kanban forecast --goal answers when in full.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::sheet,
    .run = run};

}  // namespace kanban::cli
