#include "report/undertaking.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/decimal.hpp"

namespace kanban {
namespace {

void count(Tally& tally, const GoalCard& one) {
  const bool done = one.fate == Fate::delivered;
  ++tally.n;
  if (done) ++tally.done;
  const std::string_view text = one.card().text(Field::size);
  double size = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
  if (text.empty() || read.ptr != text.data() + text.size()) {
    ++tally.unsized;
    return;
  }
  tally.size += size;
  if (done) tally.size_done += size;
}

const Column& column_of(const GoalCard& one) {
  return one.flow->settings->columns[one.life->column];
}

// What is nearest to done comes first, done last.
int order_of(const GoalCard& one) {
  if (one.fate == Fate::delivered) return 3;
  switch (column_of(one).stage) {
    case Stage::active: return 0;
    case Stage::wait: return 1;
    case Stage::backlog:
    case Stage::done:
    case Stage::dropped: break;
  }
  return 2;
}

Undertaking progress_of(const std::vector<GoalCard>& cards) {
  Undertaking found;
  for (const GoalCard& one : cards) {
    if (one.fate == Fate::declined) continue;
    count(one.step ? found.tasks : found.items, one);
    found.several = found.several || one.flow != cards.front().flow;
    found.cards.push_back(one);
  }
  std::stable_sort(found.cards.begin(), found.cards.end(),
                   [](const GoalCard& a, const GoalCard& b) { return order_of(a) < order_of(b); });
  return found;
}

void add_tally(Sheet& sheet, const Tally& tally, const std::string& id, const std::string& title) {
  sheet.figures.push_back(count_figure(id + ".n", title, tally.n));
  sheet.figures.push_back(
      count_figure(id + ".done", title.empty() ? "" : title + " done", tally.done));
  sheet.figures.push_back(number_figure(id + ".size", "", tally.size, 1));
  sheet.figures.push_back(number_figure(id + ".size_done", "", tally.size_done, 1));
  sheet.figures.push_back(count_figure(id + ".unsized", "", tally.unsized));
}

Table table_of(const Undertaking& undertaking) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"board", undertaking.several ? "BOARD" : "", CellKind::text},
                   {"column", "COLUMN", CellKind::text},
                   {"stage", "", CellKind::text},
                   {"task", "", CellKind::flag},
                   {"size", "SIZE", CellKind::number},
                   {"title", "TITLE", CellKind::text}};
  for (const GoalCard& one : undertaking.cards) {
    const Column& column = column_of(one);
    table.rows.push_back({cell(one.card().id()), cell(one.flow->settings->name), cell(column.name),
                          cell(stage_name(column.stage)), cell(one.step ? "yes" : ""),
                          cell(one.card().text(Field::size)), cell(one.card().title())});
  }
  return table;
}

std::string of(const Tally& tally) {
  return std::to_string(tally.done) + " of " + std::to_string(tally.n);
}

}  // namespace

Undertaking goal_progress(const std::vector<const Flow*>& flows, const std::string& goal) {
  Undertaking found = progress_of(cards_of_goal(flows, goal));
  found.name = goal;
  for (const Flow* flow : flows) {
    if (const Life* own = life_called(*flow, goal)) found.title = own->file->card.title();
  }
  return found;
}

Undertaking sprint_progress(const Flow& flow, const Board& board, const std::string& sprint) {
  std::vector<GoalCard> cards;
  for (const Life& life : flow.lives) {
    const Card& card = life.file->card;
    if (card.text(Field::sprint) == sprint)
      cards.push_back({&flow, &life, fate_of(life), is_step(*flow.settings, card)});
  }
  Undertaking found = progress_of(cards);
  found.name = sprint;
  std::set<std::string> goals;
  for (const GoalCard& one : found.cards) {
    if (one.card().has(Field::goal)) goals.emplace(one.card().text(Field::goal));
  }
  for (const std::string& goal : goals) {
    const CardFile* own = find_card(board, goal);
    found.goals.push_back(own == nullptr ? goal : goal + " " + std::string(own->card.title()));
  }
  return found;
}

std::vector<std::string> sprints_of(const Board& board) {
  std::set<std::string> sprints;
  for (const CardFile& file : board.cards) {
    if (file.card.has(Field::sprint)) sprints.emplace(file.card.text(Field::sprint));
  }
  return {sprints.begin(), sprints.end()};
}

std::string progress_words(const Undertaking& undertaking) {
  const Tally& items = undertaking.items;
  std::string words = "done " + of(items);
  if (undertaking.tasks.n > 0) words += ", " + of(undertaking.tasks) + " tasks";
  if (items.unsized < items.n) {
    words += ", size " + exact_decimal(items.size_done) + " of " + exact_decimal(items.size);
    if (items.unsized > 0) words += " (" + std::to_string(items.unsized) + " without a size)";
  }
  return words;
}

Sheet goal_sheet(const Undertaking& goal) {
  Sheet sheet;
  sheet.name = "goal";
  sheet.title = "Goal " + goal.name + (goal.title.empty() ? "" : ", " + goal.title);
  sheet.finding = progress_words(goal);
  sheet.figures = {text_figure("goal", "", goal.name), text_figure("goal_title", "", goal.title),
                   count_figure("n", "", goal.all())};
  add_tally(sheet, goal.items, "items", "cards");
  add_tally(sheet, goal.tasks, "tasks", goal.tasks.n > 0 ? "tasks" : "");
  sheet.tables.push_back({"cards", "", table_of(goal), true});
  return sheet;
}

Sheet sprint_sheet(const Undertaking& sprint) {
  Sheet sheet;
  sheet.name = "sprint";
  sheet.title = "Sprint " + sprint.name;
  sheet.finding = of(sprint.items) + " items done";
  if (sprint.tasks.n > 0) sheet.finding += ", " + of(sprint.tasks) + " tasks";
  if (sprint.items.unsized < sprint.items.n) {
    sheet.finding += "; size " + exact_decimal(sprint.items.size_done) + " of " +
                     exact_decimal(sprint.items.size);
  }
  for (std::size_t i = 0; i < sprint.goals.size(); ++i)
    sheet.finding += (i == 0 ? "; goal: " : ", ") + sprint.goals[i];
  sheet.figures = {text_figure("sprint", "", sprint.name), count_figure("n", "", sprint.all())};
  add_tally(sheet, sprint.items, "items", "items");
  add_tally(sheet, sprint.tasks, "tasks", sprint.tasks.n > 0 ? "tasks" : "");
  sheet.tables.push_back({"cards", "", table_of(sprint), true});
  Table goals;
  goals.columns = {{"goal", "GOAL", CellKind::text}};
  for (const std::string& goal : sprint.goals) goals.rows.push_back({cell(goal)});
  sheet.tables.push_back({"goals", "", std::move(goals), false});
  return sheet;
}

}  // namespace kanban
