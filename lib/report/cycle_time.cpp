#include "report/cycle_time.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"

namespace kanban {

std::optional<std::int64_t> survival_percentile(const std::vector<std::int64_t>& finished,
                                                const std::vector<std::int64_t>& open,
                                                int percent) {
  std::vector<std::int64_t> events = finished;
  std::vector<std::int64_t> censored = open;
  std::sort(events.begin(), events.end());
  std::sort(censored.begin(), censored.end());
  double survival = 1;
  for (std::size_t i = 0; i < events.size();) {
    const std::int64_t at = events[i];
    const auto same = static_cast<std::size_t>(std::upper_bound(events.begin(), events.end(), at) -
                                               events.begin());
    // Whoever is censored at this very time was still at risk.
    const auto gone = std::lower_bound(censored.begin(), censored.end(), at) - censored.begin();
    const auto at_risk =
        static_cast<double>(events.size() - i + censored.size()) - static_cast<double>(gone);
    survival *= 1 - static_cast<double>(same - i) / at_risk;
    if (1 - survival >= percent / 100.0 - 1e-12) return at;
    i = same;
  }
  return std::nullopt;
}

CycleTime cycle_time(const Flow& flow) {
  const Timing timing(flow);
  CycleTime report;
  report.window = flow.window;
  std::vector<std::int64_t> values;
  for (const Finished& item : finished_in(flow, flow.window)) {
    if (!item.cycle_time) {
      ++report.without_start;
      continue;
    }
    values.push_back(*item.cycle_time);
    const Date finish = item.delivery->day;
    const Date start = item.run != nullptr ? item.run->start_day : item.life->created_day;
    if (start == finish) ++report.same_day;
    report.points.push_back(
        {std::string(item.life->file->card.id()), start, finish, *item.cycle_time});
  }
  std::vector<std::int64_t> ages;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (run.kind == RunKind::open && run.start_day <= flow.window.last) {
        ages.push_back(timing.length(run));
      }
    }
  }
  report.open = ages.size();
  for (const int p : kPercentiles) report.with_open.push_back(survival_percentile(values, ages, p));
  report.spread = spread_of(flow, std::move(values));
  return report;
}

Table frequency_table(const Spread& spread) {
  Table table;
  table.columns = {{"days", "DAYS", CellKind::number}, {"count", "COUNT", CellKind::number}};
  const std::int64_t unit = spread.unit.per_day;
  for (std::size_t i = 0; i < spread.sorted.size();) {
    const std::int64_t day = spread.sorted[i] / unit;
    std::size_t next = i;
    while (next < spread.sorted.size() && spread.sorted[next] / unit == day) ++next;
    table.rows.push_back({cell(day), cell(next - i)});
    i = next;
  }
  return table;
}

Chart histogram(const Spread& spread, std::string title) {
  Chart chart;
  chart.kind = ChartKind::bars;
  chart.title = std::move(title);
  chart.series.push_back({"count", {}});
  if (spread.n == 0) return chart;
  const std::int64_t unit = spread.unit.per_day;
  const std::int64_t first = spread.least / unit;
  for (std::int64_t day = first; day <= spread.most / unit; ++day) {
    chart.series[0].points.push_back({static_cast<double>(day - first), 0, false});
    chart.labels.push_back(std::to_string(day));
  }
  for (const std::int64_t value : spread.sorted) {
    chart.series[0].points[static_cast<std::size_t>(value / unit - first)].y += 1;
  }
  return chart;
}

namespace {

Chart scatter(const CycleTime& report) {
  Chart chart;
  chart.kind = ChartKind::scatter;
  chart.title = "cycle time in days, by the day of the finish";
  chart.series.push_back({"cards", {}});
  for (const CycleTimePoint& point : report.points) {
    chart.series[0].points.push_back(
        {static_cast<double>(point.finish.days - report.window.first.days),
         report.spread.unit.to_days(static_cast<double>(point.value)), false});
  }
  chart.lines = percentile_lines(report.spread);
  for (Date day = report.window.first; day <= report.window.last; ++day.days) {
    chart.labels.push_back(format_date(day));
  }
  return chart;
}

std::string finding(const CycleTime& report) {
  const Spread& spread = report.spread;
  if (spread.n == 0) {
    return "no card with a known start was finished from " + window_text(report.window);
  }
  return "85 % of " + counted(spread.n, "card") + " finished within " +
         percentile_shown(spread, 85) + " of their start, half within " +
         percentile_shown(spread, 50);
}

Table points_table(const CycleTime& report) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"start", "START", CellKind::date},
                   {"finish", "FINISH", CellKind::date},
                   {"days", "DAYS", CellKind::number}};
  for (const CycleTimePoint& point : report.points) {
    table.rows.push_back({cell(point.id), cell(point.start), cell(point.finish),
                          cell(report.spread.unit.exact(point.value))});
  }
  return table;
}

}  // namespace

Sheet sheet(const CycleTime& report) {
  Sheet sheet;
  sheet.name = "cycle-time";
  sheet.title = "Cycle time (start to finish)";
  sheet.finding = finding(report);
  add_spread(sheet, report.spread, "card");
  sheet.figures.push_back(
      count_figure("same_day", "within a day", static_cast<std::int64_t>(report.same_day)));
  sheet.figures.push_back(count_figure("without_start", "without a start",
                                       static_cast<std::int64_t>(report.without_start)));
  sheet.figures.push_back(
      count_figure("open", "still open", static_cast<std::int64_t>(report.open)));
  for (std::size_t i = 0; i < report.with_open.size(); ++i) {
    const std::string p = std::to_string(kPercentiles[i]);
    const auto& value = report.with_open[i];
    Figure figure{
        "with_open." + p, p == "85" ? "p85 with open work" : "", CellKind::days, {}, "not reached"};
    if (value) figure.value = report.spread.unit.exact(*value);
    if (value) figure.shown = report.spread.unit.shown(*value);
    if (report.spread.n > 0) sheet.figures.push_back(std::move(figure));
  }
  if (report.without_start > 0) {
    sheet.warnings.push_back(counted(report.without_start, "card") +
                             " finished without a known start: in throughput, not here");
  }
  if (report.spread.n > 0) {
    sheet.charts = {scatter(report), histogram(report.spread, "cards by days")};
  }
  sheet.tables.push_back({"points", "Cards", points_table(report), false});
  sheet.tables.push_back({"distribution", "Days", frequency_table(report.spread), false});
  return sheet;
}

}  // namespace kanban
