// kanban goal — how far the cards of a goal are.
#include "report/goal.hpp"

#include "base/text.hpp"
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

Error unknown_goal(const FlowSource& source, std::string_view goal) {
  Error error = make_error(ErrorKind::not_found, "unknown-goal",
                           "no card serves the goal '" + printable(goal) + "'");
  error.hints = did_you_mean(goal, goals_of(source.flow));
  if (error.hints.empty())
    error.hints.push_back("kanban set CARD goal=GOAL makes a card serve one");
  return error;
}

// "; the rest by 2026-12-20 with 85 %", as the exact forecast says; empty where it cannot.
std::string rest_words(const FlowSource& source, const Undertaking& goal) {
  const std::int64_t remain = goal.items.n - goal.items.done;
  if (remain == 0) return {};
  Question question;
  question.history = source.flow.rules().forecast.history;
  question.scope.low = static_cast<double>(remain);
  question.scope.high = question.scope.low;
  const auto prediction = predict(source.flow, question);
  constexpr std::size_t kP85 = 2;
  if (!prediction.ok() || !prediction->dates.at(kP85)) return {};
  return "; the rest by " + format_date(*prediction->dates[kP85]) +
         " with 85 % if the team does nothing else";
}

Status list(Session& session, const FlowSource& source) {
  for (const std::string& goal : goals_of(source.flow)) {
    const Undertaking found = goal_progress(*source.board, goal, source.flow.as_of);
    session.print(printable(goal) + "  " + progress_words(found.all) +
                  (found.title.empty() ? "" : "  " + printable(found.title)) + "\n");
  }
  return success();
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at")));
  if (values.text("goal").empty()) return list(session, source);
  std::string name(values.text("goal"));
  for (const std::string& known : goals_of(source.flow)) {
    if (equal_ignoring_case(known, name)) name = known;
  }
  const Undertaking goal = goal_progress(*source.board, name, source.flow.as_of);
  if (goal.all.n == 0) return unknown_goal(source, name);
  Answer answer;
  answer.source = &source;
  answer.sheet = goal_sheet(goal);
  answer.sheet.finding += rest_words(source, goal);
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
        "`parent`. "
        "Dropped cards do not count. kanban forecast --goal answers when in full.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::sheet,
    .run = run};

}  // namespace kanban::cli
