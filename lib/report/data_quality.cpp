#include "report/data_quality.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "report/fate.hpp"

namespace kanban {
namespace {

constexpr DefectKind kKinds[] = {
    DefectKind::finished_without_start,  DefectKind::finished_before_created,
    DefectKind::finished_before_started, DefectKind::column_off_board,
    DefectKind::move_not_recorded,       DefectKind::move_from_commit};

std::size_t count_of(const std::vector<Defect>& defects, DefectKind kind) {
  return static_cast<std::size_t>(std::count_if(
      defects.begin(), defects.end(), [&](const Defect& defect) { return defect.kind == kind; }));
}

}  // namespace

Table defect_counts(const std::vector<Defect>& defects) {
  Table table;
  table.columns = {{"kind", "DEFECT", CellKind::text}, {"count", "COUNT", CellKind::number}};
  for (const DefectKind kind : kKinds) {
    const std::size_t count = count_of(defects, kind);
    if (count > 0) table.rows.push_back({cell(defect_name(kind)), cell(count)});
  }
  return table;
}

DataQuality data_quality(const Flow& flow) {
  DataQuality report;
  report.cards = flow.lives.size();
  for (const Life& life : flow.lives) {
    switch (fate_of(life)) {
      case Fate::delivered: ++report.delivered; break;
      case Fate::declined: ++report.abandoned; break;
      case Fate::waits:
      case Fate::in_progress: ++report.open; break;
    }
    if (!life.runs.empty()) ++report.started;
  }
  report.defects = flow.defects;
  return report;
}

Sheet sheet(const DataQuality& report) {
  Sheet sheet;
  sheet.name = "data-quality";
  sheet.title = "Data quality";
  sheet.finding = report.defects.empty()
                      ? "the histories of " + counted(report.cards, "card") + " are in order"
                      : counted(report.defects.size(), "defect") + " in the histories of " +
                            counted(report.cards, "card");
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  sheet.figures = {count_figure("n", "cards", count(report.cards)),
                   count_figure("delivered", "delivered", count(report.delivered)),
                   count_figure("abandoned", "left without delivery", count(report.abandoned)),
                   count_figure("open", "open", count(report.open)),
                   count_figure("started", "with a start", count(report.started))};
  for (const DefectKind kind : kKinds) {
    std::string id(defect_name(kind));
    std::replace(id.begin(), id.end(), '-', '_');
    std::string title(defect_name(kind));
    std::replace(title.begin(), title.end(), '-', ' ');
    sheet.figures.push_back(
        count_figure("counts." + id, title, count(count_of(report.defects, kind))));
  }
  const std::size_t lacking = count_of(report.defects, DefectKind::finished_without_start);
  if (report.delivered > 0) {
    sheet.figures.push_back(number_figure(
        "no_start_share", "delivered without a start",
        100.0 * static_cast<double>(lacking) / static_cast<double>(report.delivered), 1, " %"));
  }
  Table table;
  table.columns = {{"kind", "DEFECT", CellKind::text},
                   {"id", "ID", CellKind::id},
                   {"text", "WHAT", CellKind::text},
                   {"path", "FILE", CellKind::path}};
  for (const Defect& defect : report.defects) {
    table.rows.push_back(
        {cell(defect_name(defect.kind)), cell(defect.card), cell(defect.text), cell(defect.path)});
  }
  sheet.tables.push_back({"list", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
