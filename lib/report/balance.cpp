#include "report/balance.hpp"

#include <algorithm>
#include <map>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "report/daily.hpp"

namespace kanban {
namespace {

void add(BalanceRow& row, const Life& life, const DayRange& window) {
  if (window.contains(life.created_day)) ++row.created;
  bool delivered = false;
  bool gone = life.discarded && *life.discarded <= window.last;
  if (life.discarded && window.contains(*life.discarded)) ++row.gone;
  for (const Delivery& delivery : life.deliveries) {
    if (window.contains(delivery.day)) ++row.delivered;
    if (delivery.day <= window.last) delivered = true;
  }
  bool open = false;
  for (const Run& run : life.runs) {
    if (window.contains(run.start_day)) ++row.started;
    const bool over = departure(run) <= window.last;
    if (run.start_day <= window.last && !over) open = true;
    // One that came back is not gone.
    if (run.kind == RunKind::abandoned && over && life.present == Present::out) {
      gone = true;
      if (window.contains(run.end_day)) ++row.gone;
    }
  }
  if (open) {
    ++row.wip;
  } else if (life.created_day <= window.last && !delivered && !gone) {
    ++row.waiting;
  }
}

std::optional<double> weeks_to_clear(const BalanceRow& row, double weeks) {
  if (row.delivered == 0) return std::nullopt;
  return static_cast<double>(row.waiting) / (static_cast<double>(row.delivered) / weeks);
}

std::string follows(const BalanceRow& row, double weeks) {
  const std::string rate = rounded_decimal(static_cast<double>(row.growth()) / weeks, 1);
  if (row.growth() > 0) return "grows by " + rate + " a week";
  if (row.growth() < 0)
    return "shrinks by " + rate.substr(rate.starts_with('-') ? 1 : 0) + " a week";
  return "keeps its size";
}

}  // namespace

Balance balance(const Flow& flow, Field field) {
  Balance report;
  report.window = {flow.window.first, std::min(flow.window.last, flow.today)};
  report.field = info(field).name;
  std::map<std::string, BalanceRow> rows;
  for (const Life& life : flow.lives) {
    add(report.total, life, report.window);
    for (const std::string& name : field_values(*flow.settings, life.file->card, field)) {
      rows[name].name = name;
      add(rows[name], life, report.window);
    }
  }
  for (auto& [name, row] : rows) report.rows.push_back(std::move(row));
  std::stable_sort(
      report.rows.begin(), report.rows.end(),
      [](const BalanceRow& a, const BalanceRow& b) { return a.growth() > b.growth(); });
  return report;
}

Sheet sheet(const Balance& report) {
  Sheet sheet;
  sheet.name = "balance";
  sheet.title = "Balance of demand and delivery by " + report.field;
  const BalanceRow& all = report.total;
  sheet.finding = counted(static_cast<std::size_t>(all.created), "card") + " came in, " +
                  std::to_string(all.delivered) + " were delivered and " +
                  std::to_string(all.gone) + " dropped from " + window_text(report.window) +
                  ": the work not done " + follows(all, report.weeks());
  if (!report.rows.empty() && report.rows.size() > 1 && report.rows.front().growth() > 0) {
    sheet.finding += ", fastest for '" + report.rows.front().name + "'";
  }
  sheet.figures = {count_figure("n", "created", all.created),
                   text_figure("field", "", report.field),
                   count_figure("started", "started", all.started),
                   count_figure("delivered", "delivered", all.delivered),
                   count_figure("gone", "dropped", all.gone),
                   count_figure("waiting", "waiting", all.waiting),
                   count_figure("wip", "in progress", all.wip),
                   count_figure("growth", "growth", all.growth())};
  Table table;
  table.columns = {{"name", "NAME", CellKind::text},
                   {"created", "CREATED", CellKind::number},
                   {"started", "STARTED", CellKind::number},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"gone", "DROPPED", CellKind::number},
                   {"waiting", "WAITING", CellKind::number},
                   {"wip", "WIP", CellKind::number},
                   {"growth", "GROWTH", CellKind::number},
                   {"weeks_to_clear", "WEEKS TO CLEAR", CellKind::number},
                   {"follows", "SO THE WORK", CellKind::text}};
  for (const BalanceRow& row : report.rows) {
    const auto weeks = weeks_to_clear(row, report.weeks());
    table.rows.push_back({cell(row.name), cell(row.created), cell(row.started), cell(row.delivered),
                          cell(row.gone), cell(row.waiting), cell(row.wip), cell(row.growth()),
                          weeks ? cell(rounded_decimal(*weeks, 1)) : Cell{},
                          cell(follows(row, report.weeks()))});
  }
  sheet.tables.push_back({"rows", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
