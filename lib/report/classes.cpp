#include "report/classes.hpp"

#include <algorithm>
#include <map>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {

Classes classes(const Flow& flow) {
  Classes report;
  report.window = flow.window;
  std::map<std::string, ClassRow> by_name;
  std::map<std::string, std::vector<std::int64_t>> times;
  for (const Life& life : flow.lives) {
    ClassRow& row = by_name[std::string(class_of(life.file->card))];
    if (!life.runs.empty() && life.runs.back().kind == RunKind::open) ++row.wip;
    for (const Run& run : life.runs) row.pulls += flow.window.contains(run.start_day) ? 1 : 0;
  }
  for (const Finished& item : finished_in(flow, flow.window)) {
    const std::string name(class_of(item.life->file->card));
    ++by_name[name].delivered;
    if (item.cycle_time) times[name].push_back(*item.cycle_time);
  }
  const auto take = [&](const std::string& name) {
    ClassRow row = std::move(by_name[name]);
    by_name.erase(name);
    row.name = name;
    for (const ClassRule& rule : flow.settings->priority.classes) {
      if (rule.name == name) row.target = rule.share;
    }
    report.pulls += row.pulls;
    row.spread = spread_of(flow, std::move(times[name]));
    report.delivered += row.delivered;
    report.wip += row.wip;
    report.rows.push_back(std::move(row));
  };
  for (const CardClass& one : flow.settings->classes) take(one.name);
  // A copy: taking a row removes it.
  std::vector<std::string> others;
  for (const auto& [name, row] : by_name) others.push_back(name);
  for (const std::string& name : others) take(name);
  return report;
}

// "intangible 4 of 31 pulls (13 %), target 15 %".
static std::string pulls_words(const Classes& report, const ClassRow& row) {
  std::string words = row.name + " " + std::to_string(row.pulls) + " of " +
                      counted(static_cast<std::size_t>(report.pulls), "pull");
  if (report.pulls > 0) {
    words += " (" +
             rounded_decimal(
                 100.0 * static_cast<double>(row.pulls) / static_cast<double>(report.pulls), 0) +
             " %)";
  }
  return words + ", target " + std::to_string(*row.target) + " %";
}

Sheet sheet(const Classes& report) {
  Sheet sheet;
  sheet.name = "classes";
  sheet.title = "Classes of service";
  sheet.finding = counted(static_cast<std::size_t>(report.delivered), "card") + " delivered from " +
                  window_text(report.window) + " and " + std::to_string(report.wip) +
                  " in progress";
  const auto expedite = std::find_if(report.rows.begin(), report.rows.end(),
                                     [](const ClassRow& row) { return row.name == "expedite"; });
  if (expedite != report.rows.end()) {
    sheet.finding += "; " + std::to_string(expedite->wip) + " of these expedite";
  }
  for (const ClassRow& row : report.rows) {
    if (row.target) sheet.finding += "; " + pulls_words(report, row);
  }
  sheet.figures = {count_figure("n", "delivered", report.delivered),
                   count_figure("pulls", "pulls", report.pulls),
                   count_figure("wip", "in progress", report.wip)};
  Table table;
  table.columns = {{"class", "CLASS", CellKind::text},
                   {"pulls", "PULLS", CellKind::number},
                   {"target", "TARGET %", CellKind::number},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"delivered_share", "SHARE %", CellKind::number},
                   {"wip", "WIP", CellKind::number},
                   {"wip_share", "SHARE %", CellKind::number},
                   {"n", "N", CellKind::number},
                   {"percentiles.50", "P50", CellKind::number},
                   {"percentiles.85", "P85", CellKind::number}};
  for (const ClassRow& row : report.rows) {
    table.rows.push_back(
        {cell(row.name), cell(row.pulls), row.target ? cell(std::int64_t{*row.target}) : Cell{},
         cell(row.delivered),
         cell(
             percent_of(static_cast<double>(row.delivered), static_cast<double>(report.delivered))),
         cell(row.wip),
         cell(percent_of(static_cast<double>(row.wip), static_cast<double>(report.wip))),
         cell(row.spread.n), maybe_cell(percentile_text(row.spread, 50)),
         maybe_cell(percentile_text(row.spread, 85))});
  }
  sheet.tables.push_back({"classes", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
