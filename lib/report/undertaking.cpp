#include "report/undertaking.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

#include "base/decimal.hpp"
#include "report/fate.hpp"

namespace kanban {
namespace {

bool is_step(const Settings& settings, const Card& card) {
  const std::string name = type_of(settings, card);
  return std::any_of(settings.types.begin(), settings.types.end(),
                     [&](const CardType& type) { return type.step && type.name == name; });
}

void count(Tally& tally, const UndertakenCard& one) {
  const bool done = one.stage == Stage::done;
  ++tally.n;
  if (done) ++tally.done;
  const std::string_view text = one.card->text(Field::size);
  double size = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
  if (text.empty() || read.ptr != text.data() + text.size()) {
    ++tally.unsized;
    return;
  }
  tally.size += size;
  if (done) tally.size_done += size;
}

// What is nearest to done comes first, done last.
int order_of(Stage stage) {
  switch (stage) {
    case Stage::active: return 0;
    case Stage::wait: return 1;
    case Stage::backlog: return 2;
    case Stage::done:
    case Stage::dropped: break;
  }
  return 3;
}

Undertaking progress_of_cards(const Board& board, Instant as_of,
                              const std::function<bool(const Card&)>& belongs) {
  Undertaking found;
  for (const CardFile& file : board.cards) {
    const auto stage = stage_at(board.settings, file.card, as_of);
    if (!stage || *stage == Stage::dropped || !belongs(file.card)) continue;
    const UndertakenCard one{&file.card, *stage, is_step(board.settings, file.card)};
    count(found.all, one);
    count(one.step ? found.tasks : found.items, one);
    found.cards.push_back(one);
  }
  std::stable_sort(found.cards.begin(), found.cards.end(),
                   [](const UndertakenCard& a, const UndertakenCard& b) {
                     return order_of(a.stage) < order_of(b.stage);
                   });
  return found;
}

void add_tally(Sheet& sheet, const Tally& tally, const std::string& id, const std::string& title) {
  sheet.figures.push_back(count_figure(id + ".n", title, tally.n));
  sheet.figures.push_back(count_figure(id + ".done", title + " done", tally.done));
  sheet.figures.push_back(number_figure(id + ".size", "", tally.size, 1));
  sheet.figures.push_back(number_figure(id + ".size_done", "", tally.size_done, 1));
  sheet.figures.push_back(count_figure(id + ".unsized", "", tally.unsized));
}

Table table_of(const Undertaking& undertaking) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},         {"column", "COLUMN", CellKind::text},
                   {"stage", "", CellKind::text},      {"task", "", CellKind::flag},
                   {"size", "SIZE", CellKind::number}, {"title", "TITLE", CellKind::text}};
  for (const UndertakenCard& one : undertaking.cards) {
    table.rows.push_back({cell(one.card->id()), cell(one.card->column()),
                          cell(stage_name(one.stage)), cell(one.step ? "yes" : ""),
                          cell(one.card->text(Field::size)), cell(one.card->title())});
  }
  return table;
}

std::string of(const Tally& tally) {
  return std::to_string(tally.done) + " of " + std::to_string(tally.n);
}

}  // namespace

Undertaking goal_progress(const Board& board, const std::string& goal, Instant as_of) {
  Undertaking found = progress_of_cards(board, as_of, [&](const Card& card) {
    return card.text(Field::goal) == goal || card.text(Field::epic) == goal ||
           card.text(Field::parent) == goal;
  });
  found.name = goal;
  if (const CardFile* own = find_card(board, goal)) found.title = own->card.title();
  return found;
}

Undertaking sprint_progress(const Board& board, const std::string& sprint, Instant as_of) {
  Undertaking found = progress_of_cards(
      board, as_of, [&](const Card& card) { return card.text(Field::sprint) == sprint; });
  found.name = sprint;
  std::set<std::string> goals;
  for (const UndertakenCard& one : found.cards) {
    if (one.card->has(Field::goal)) goals.emplace(one.card->text(Field::goal));
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

std::string progress_words(const Tally& tally) {
  std::string words = "done " + of(tally);
  if (tally.unsized < tally.n) {
    words += ", size " + exact_decimal(tally.size_done) + " of " + exact_decimal(tally.size);
    if (tally.unsized > 0) words += " (" + std::to_string(tally.unsized) + " without a size)";
  }
  return words;
}

Sheet goal_sheet(const Undertaking& goal) {
  Sheet sheet;
  sheet.name = "goal";
  sheet.title = "Goal " + goal.name + (goal.title.empty() ? "" : ", " + goal.title);
  sheet.finding = progress_words(goal.all);
  sheet.figures = {text_figure("goal", "", goal.name), text_figure("goal_title", "", goal.title),
                   count_figure("n", "", goal.all.n)};
  add_tally(sheet, goal.all, "all", "cards");
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
  sheet.figures = {text_figure("sprint", "", sprint.name), count_figure("n", "", sprint.all.n)};
  add_tally(sheet, sprint.items, "items", "items");
  add_tally(sheet, sprint.tasks, "tasks", "tasks");
  sheet.tables.push_back({"cards", "", table_of(sprint), true});
  Table goals;
  goals.columns = {{"goal", "GOAL", CellKind::text}};
  for (const std::string& goal : sprint.goals) goals.rows.push_back({cell(goal)});
  sheet.tables.push_back({"goals", "", std::move(goals), false});
  return sheet;
}

}  // namespace kanban
