#include "report/sle.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {

bool Sle::met() const {
  return expectation && within * 100 >= n * static_cast<std::size_t>(expectation->percent);
}

Sle sle(const Flow& flow, const std::optional<ServiceLevel>& promised) {
  const Timing timing(flow);
  Sle report;
  report.window = flow.window;
  report.expectation = service_level_of(flow, promised);
  for (const CardClass& one : flow.settings->classes) report.classes.push_back({one.name});
  if (!report.expectation) return report;
  const std::int64_t limit = timing.from_days(report.expectation->days);
  for (const Finished& item : finished_in(flow, flow.window)) {
    if (!item.cycle_time) continue;
    const std::string name =
        field_values(*flow.settings, item.life->file->card, Field::class_of_service).front();
    auto row = std::find_if(report.classes.begin(), report.classes.end(),
                            [&](const SleClass& one) { return one.name == name; });
    if (row == report.classes.end()) row = report.classes.insert(row, {name});
    const bool within = *item.cycle_time <= limit;
    ++report.n;
    ++row->n;
    if (within) ++report.within;
    if (within) ++row->within;
    if (!within) report.late.emplace_back(item.life->file->card.id());
  }
  return report;
}

Sheet sheet(const Sle& report) {
  const auto n = static_cast<double>(report.n);
  Sheet sheet;
  sheet.name = "sle";
  sheet.title = "Service level expectation";
  if (report.n == 0) {
    sheet.finding = "no card with a known start was finished from " + window_text(report.window);
  } else {
    const ServiceLevel& expected = *report.expectation;
    sheet.finding = percent_of(static_cast<double>(report.within), n) + " % of " +
                    counted(report.n, "card") + " finished within " +
                    std::to_string(expected.days) + " d; expected are " +
                    std::to_string(expected.percent) + " %: " + (report.met() ? "met" : "not met");
    if (expected.measured) {
      sheet.warnings.push_back(
          "no SLE is given: the 85th percentile of the same cards is taken, which they meet by "
          "definition; name one, such as --sle 85:10");
    }
  }
  sheet.figures = {count_figure("n", "finished", static_cast<std::int64_t>(report.n)),
                   count_figure("within", "within", static_cast<std::int64_t>(report.within))};
  if (report.expectation) {
    sheet.figures.push_back(
        count_figure("sle.percent", "expected percent", report.expectation->percent));
    sheet.figures.push_back(count_figure("sle.days", "expected days", report.expectation->days));
    sheet.figures.push_back(
        {"sle.measured", "", CellKind::flag, report.expectation->measured ? "yes" : "", {}});
  }
  if (report.n > 0) {
    sheet.figures.push_back(
        number_figure("share", "share", 100 * static_cast<double>(report.within) / n, 1, " %"));
    sheet.figures.push_back(
        {"met", "met", CellKind::flag, report.met() ? "yes" : "", report.met() ? "yes" : "no"});
  }
  Table table;
  table.columns = {{"class", "CLASS", CellKind::text},
                   {"n", "N", CellKind::number},
                   {"within", "WITHIN", CellKind::number},
                   {"share", "SHARE %", CellKind::number}};
  for (const SleClass& one : report.classes) {
    table.rows.push_back(
        {cell(one.name), cell(one.n), cell(one.within),
         cell(percent_of(static_cast<double>(one.within), static_cast<double>(one.n)))});
  }
  sheet.tables.push_back({"classes", "", std::move(table), true});
  Table late;
  late.columns = {{"id", "ID", CellKind::id}};
  for (const std::string& id : report.late) late.rows.push_back({cell(id)});
  sheet.tables.push_back({"late", "Later than expected", std::move(late), false});
  return sheet;
}

}  // namespace kanban
