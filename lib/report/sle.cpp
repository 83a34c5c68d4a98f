#include "report/sle.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {

bool Sle::met() const { return n > 0 && within * 100 >= n * static_cast<std::size_t>(percent); }

namespace {

SleClass& row_of(std::vector<SleClass>& rows, const std::string& name) {
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const SleClass& one) { return one.name == name; });
  return row != rows.end() ? *row : rows.emplace_back(SleClass{name});
}

void count(SleClass& row, bool within) {
  ++row.n;
  if (within) ++row.within;
}

Table rows_table(const std::vector<SleClass>& rows, std::string id, std::string title) {
  Table table;
  table.columns = {{std::move(id), std::move(title), CellKind::text},
                   {"days", "DAYS", CellKind::days},
                   {"n", "N", CellKind::number},
                   {"within", "WITHIN", CellKind::number},
                   {"share", "SHARE %", CellKind::number}};
  for (const SleClass& one : rows) {
    table.rows.push_back(
        {cell(one.name), one.days ? cell(*one.days) : Cell{}, cell(one.n), cell(one.within),
         cell(percent_of(static_cast<double>(one.within), static_cast<double>(one.n)))});
  }
  return table;
}

}  // namespace

Sle sle(const Flow& flow, const std::optional<ServiceLevel>& promised) {
  const Timing timing(flow);
  const ServiceLevels levels(flow, promised);
  Sle report;
  report.window = flow.window;
  report.expectation = levels.common();
  if (report.expectation) report.percent = report.expectation->percent;
  for (const CardClass& one : flow.settings->classes) report.classes.push_back({one.name});
  for (const Finished& item : finished_in(flow, flow.window)) {
    const Card& card = item.life->file->card;
    const auto level = levels.of(card);
    if (!item.cycle_time || !level) continue;
    const bool within = *item.cycle_time <= timing.from_days(level->days);
    ++report.n;
    if (within) ++report.within;
    if (!within) report.late.emplace_back(card.id());
    count(
        row_of(report.classes, field_values(*flow.settings, card, Field::class_of_service).front()),
        within);
    SleClass& type = row_of(report.types, field_values(*flow.settings, card, Field::type).front());
    type.days = level->days;
    count(type, within);
  }
  std::sort(report.types.begin(), report.types.end(),
            [](const SleClass& a, const SleClass& b) { return a.name < b.name; });
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
    sheet.finding = percent_of(static_cast<double>(report.within), n) + " % of " +
                    counted(report.n, "card") + " finished within " +
                    (report.expectation ? std::to_string(report.expectation->days) + " d"
                                        : "the days expected of their type") +
                    "; expected are " + std::to_string(report.percent) +
                    " %: " + (report.met() ? "met" : "not met");
    if (report.expectation && report.expectation->measured) {
      sheet.warnings.push_back(
          "no SLE is given: the 85th percentile of the same cards is taken, which they meet by "
          "definition; set sle: in board.yaml or name one, such as --sle 85:10");
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
  sheet.tables.push_back({"classes", "", rows_table(report.classes, "class", "CLASS"), true});
  sheet.tables.push_back({"types", "", rows_table(report.types, "type", "TYPE"), true});
  Table late;
  late.columns = {{"id", "ID", CellKind::id}};
  for (const std::string& id : report.late) late.rows.push_back({cell(id)});
  sheet.tables.push_back({"late", "Later than expected", std::move(late), false});
  return sheet;
}

}  // namespace kanban
