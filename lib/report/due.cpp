#include "report/due.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "report/fate.hpp"

namespace kanban {
namespace {

constexpr std::int32_t kSoon = 14;

DueCard due_card(const Life& life, Date due, Date against) {
  DueCard card;
  card.id = life.file->card.id();
  card.title = life.file->card.title();
  card.due = due;
  card.days_late = against.days - due.days;
  return card;
}

Table table_of(const std::vector<DueCard>& cards) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"due", "DUE", CellKind::date},
                   {"finished", "FINISHED", CellKind::date},
                   {"days_late", "LATE", CellKind::number},
                   {"title", "TITLE", CellKind::text}};
  for (const DueCard& card : cards) {
    table.rows.push_back({cell(card.id), cell(card.due),
                          card.finished ? cell(*card.finished) : Cell{},
                          cell(std::int64_t{card.days_late}), cell(card.title)});
  }
  return table;
}

}  // namespace

Due due(const Flow& flow) {
  Due report;
  report.window = flow.window;
  report.today = flow.today;
  for (const Finished& item : finished_in(flow, flow.window)) {
    const auto day = parse_date(item.life->file->card.text(Field::due));
    if (!day.ok()) continue;
    DueCard card = due_card(*item.life, *day, item.delivery->day);
    card.finished = item.delivery->day;
    if (card.days_late <= 0) ++report.in_time;
    report.finished.push_back(std::move(card));
  }
  for (const Life& life : flow.lives) {
    const auto day = parse_date(life.file->card.text(Field::due));
    if (!day.ok() || closed_on(life)) continue;
    if (day->days > flow.today.days + kSoon) continue;
    DueCard card = due_card(life, *day, flow.today);
    if (card.days_late > 0) ++report.past;
    report.open.push_back(std::move(card));
  }
  std::stable_sort(report.open.begin(), report.open.end(),
                   [](const DueCard& a, const DueCard& b) { return a.due < b.due; });
  return report;
}

Sheet sheet(const Due& report) {
  Sheet sheet;
  sheet.name = "due";
  sheet.title = "Due days";
  sheet.finding = report.finished.empty()
                      ? "no card with a due day was finished from " + window_text(report.window)
                      : std::to_string(report.in_time) + " of " +
                            counted(report.finished.size(), "card") +
                            " with a due day were in time";
  sheet.finding += "; " + std::to_string(report.past) + " open past it, " +
                   std::to_string(report.open.size() - report.past) + " due within 14 d";
  sheet.figures = {count_figure("n", "finished with a due day",
                                static_cast<std::int64_t>(report.finished.size())),
                   count_figure("in_time", "in time", static_cast<std::int64_t>(report.in_time)),
                   count_figure("past", "open past it", static_cast<std::int64_t>(report.past)),
                   count_figure("soon", "due within 14 d",
                                static_cast<std::int64_t>(report.open.size() - report.past))};
  sheet.tables.push_back({"open", "Not finished", table_of(report.open), true});
  sheet.tables.push_back({"finished", "Finished", table_of(report.finished), true});
  return sheet;
}

}  // namespace kanban
