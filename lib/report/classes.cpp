#include "report/classes.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {

Classes classes(const Flow& flow) {
  Classes report;
  report.window = flow.window;
  std::vector<std::string> names;
  for (const CardClass& one : flow.settings->classes) names.push_back(one.name);
  std::vector<std::string> others;
  const auto class_of = [&](const Life& life) {
    return field_values(*flow.settings, life.file->card, Field::class_of_service).front();
  };
  for (const Life& life : flow.lives) others.push_back(class_of(life));
  std::sort(others.begin(), others.end());
  for (const std::string& name : others) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  for (const std::string& name : names) {
    const Flow part = narrowed(flow, [&](const Life& life) { return class_of(life) == name; });
    ClassRow row;
    row.name = name;
    std::vector<std::int64_t> values;
    for (const Finished& item : finished_in(part, part.window)) {
      ++row.delivered;
      if (item.cycle_time) values.push_back(*item.cycle_time);
    }
    for (const Life& life : part.lives) {
      if (!life.runs.empty() && life.runs.back().kind == RunKind::open) ++row.wip;
    }
    row.spread = spread_of(part, std::move(values));
    report.delivered += row.delivered;
    report.wip += row.wip;
    report.rows.push_back(std::move(row));
  }
  return report;
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
  sheet.figures = {count_figure("n", "delivered", report.delivered),
                   count_figure("wip", "in progress", report.wip)};
  Table table;
  table.columns = {{"class", "CLASS", CellKind::text},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"delivered_share", "SHARE %", CellKind::number},
                   {"wip", "WIP", CellKind::number},
                   {"wip_share", "SHARE %", CellKind::number},
                   {"n", "N", CellKind::number},
                   {"percentiles.50", "P50", CellKind::number},
                   {"percentiles.85", "P85", CellKind::number}};
  for (const ClassRow& row : report.rows) {
    table.rows.push_back(
        {cell(row.name), cell(row.delivered),
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
