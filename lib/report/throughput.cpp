#include "report/throughput.hpp"

#include <algorithm>
#include <numeric>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "model/percentile_by.hpp"
#include "report/daily.hpp"

namespace kanban {

Throughput throughput(const Flow& flow, Period period) {
  Throughput report;
  report.window = flow.window;
  report.period = period;
  report.rule = flow.rules().percentile;
  const Daily days = daily(flow, flow.window);
  report.total = std::accumulate(days.delivered.begin(), days.delivered.end(), std::int64_t{0});
  for (PeriodSpan& span : periods_of(flow, period)) {
    ThroughputPeriod one;
    for (Date day = span.days.first; day <= span.days.last; ++day.days) {
      one.count += days.delivered[static_cast<std::size_t>(day.days - flow.window.first.days)];
    }
    if (span.whole) report.sorted.push_back(one.count);
    one.span = std::move(span);
    report.periods.push_back(std::move(one));
  }
  report.whole = report.sorted.size();
  std::sort(report.sorted.begin(), report.sorted.end());
  const auto sum = std::accumulate(report.sorted.begin(), report.sorted.end(), std::int64_t{0});
  if (report.whole > 0) report.mean = static_cast<double>(sum) / static_cast<double>(report.whole);
  return report;
}

namespace {

Chart bars(const Throughput& report) {
  Chart chart;
  chart.title = "cards finished a " + std::string(period_name(report.period));
  chart.series.push_back({"finished", {}});
  for (const ThroughputPeriod& one : report.periods) {
    chart.series[0].points.push_back({static_cast<double>(chart.labels.size()),
                                      static_cast<double>(one.count), false, !one.span.whole});
    chart.labels.push_back(one.span.name);
  }
  return chart;
}

}  // namespace

Sheet sheet(const Throughput& report) {
  const std::string period(period_name(report.period));
  Sheet sheet;
  sheet.name = "throughput";
  sheet.title = "Throughput (cards finished a " + period + ")";
  sheet.finding = counted(static_cast<std::size_t>(report.total), "card") + " finished from " +
                  window_text(report.window);
  if (report.mean) {
    sheet.finding += "; " + rounded_decimal(*report.mean, 1) + " a " + period +
                     " on average over " + counted(report.whole, "whole " + period) +
                     ", at least " + std::to_string(*percentile_from_above(report.sorted, 85)) +
                     " in 85 % of them";
  }
  sheet.figures.push_back(count_figure("n", "finished", report.total));
  sheet.figures.push_back(text_figure("period", "", period));
  sheet.figures.push_back(count_figure("whole_periods", "whole " + period + "s",
                                       static_cast<std::int64_t>(report.whole)));
  sheet.figures.push_back(number_figure("mean", "mean", report.mean, 1));
  for (const int p : kPercentiles) {
    const auto value = percentile_by(report.rule, report.sorted, p);
    Figure figure{
        "percentiles." + std::to_string(p), "p" + std::to_string(p), CellKind::number, {}, {}};
    if (value) figure.value = exact_decimal(*value);
    sheet.figures.push_back(std::move(figure));
  }
  Table table;
  table.columns = {{"period", "PERIOD", CellKind::text},
                   {"from", "FROM", CellKind::date},
                   {"to", "TO", CellKind::date},
                   {"count", "COUNT", CellKind::number},
                   {"whole", "WHOLE", CellKind::flag}};
  for (const ThroughputPeriod& one : report.periods) {
    table.rows.push_back({cell(one.span.name), cell(one.span.days.first), cell(one.span.days.last),
                          cell(one.count), cell(one.span.whole ? "yes" : "")});
  }
  sheet.tables.push_back({"periods", "", std::move(table), true});
  sheet.charts = {bars(report)};
  return sheet;
}

}  // namespace kanban
