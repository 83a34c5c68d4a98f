#include "report/work_in_progress.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "model/percentile_by.hpp"

namespace kanban {
namespace {

constexpr DayUnit kDays = {};

// Follows the start days of what is open through the days.
std::vector<WipDay> ages_by_day(const Flow& flow, const DayRange& days) {
  std::vector<WipDay> all;
  for (Date day = days.first; day <= days.last; ++day.days) {
    std::vector<std::int64_t> ages;
    for (const OpenRun& open : open_runs(flow, day)) {
      ages.push_back(day.days - open.run->start_day.days + 1);
    }
    std::sort(ages.begin(), ages.end());
    WipDay one;
    if (!ages.empty()) one.oldest = ages.back();
    for (const int p : kPercentiles)
      one.ages.push_back(percentile_by(flow.rules().percentile, ages, p));
    all.push_back(std::move(one));
  }
  return all;
}

const std::vector<std::int64_t>& counts(const Wip& report) {
  return report.rule == WipRule::touched ? report.daily.touched : report.daily.wip;
}

Chart run_chart(const Wip& report) {
  Chart chart;
  chart.title = "cards in progress at the end of the day";
  chart.series.push_back({"WIP", {}});
  for (std::size_t i = 0; i < report.daily.size(); ++i) {
    chart.series[0].points.push_back(
        {static_cast<double>(i), static_cast<double>(counts(report)[i]), false});
    chart.labels.push_back(format_date(report.daily.day(i)));
  }
  if (report.limit) {
    chart.lines.push_back(
        {"limit " + std::to_string(*report.limit), static_cast<double>(*report.limit)});
  }
  return chart;
}

Table day_table(const Wip& report) {
  Table table;
  table.columns = {{"day", "DAY", CellKind::date},
                   {"wip", "WIP", CellKind::number},
                   {"touched", "TOUCHED", CellKind::number},
                   {"arrivals", "ARRIVALS", CellKind::number},
                   {"departures", "DEPARTURES", CellKind::number},
                   {"total_age", "TOTAL AGE", CellKind::number},
                   {"oldest", "OLDEST", CellKind::number}};
  for (const int p : kPercentiles) {
    table.columns.push_back(
        {"ages." + std::to_string(p), "P" + std::to_string(p), CellKind::number});
  }
  const Daily& daily = report.daily;
  for (std::size_t i = 0; i < daily.size(); ++i) {
    const WipDay& day = report.days[i];
    std::vector<Cell> row = {cell(daily.day(i)),
                             cell(counts(report)[i]),
                             cell(daily.touched[i]),
                             cell(daily.arrivals[i]),
                             cell(daily.departures[i]),
                             cell(daily.total_age[i]),
                             daily.wip[i] > 0 ? cell(day.oldest) : Cell{}};
    for (const auto& age : day.ages) row.push_back(age ? cell(kDays.exact(*age)) : Cell{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Wip wip(const Flow& flow) {
  Wip report;
  report.window = {flow.window.first, std::min(flow.window.last, flow.today)};
  if (report.window.last < report.window.first) report.window.last = report.window.first;
  report.rule = flow.rules().wip;
  report.daily = daily(flow, report.window);
  report.days = ages_by_day(flow, report.window);
  std::int64_t sum = 0;
  for (const std::int64_t count : counts(report)) sum += count;
  report.mean = static_cast<double>(sum) / static_cast<double>(report.daily.size());
  int limit = 0;
  for (const std::size_t step : flow.way.steps) {
    const auto& wip_limit = flow.settings->columns[step].wip;
    if (!wip_limit || wip_limit->by != Measure::cards) return report;
    limit += wip_limit->most;
  }
  if (limit > 0) report.limit = limit;
  return report;
}

Sheet sheet(const Wip& report) {
  const std::int64_t now = counts(report).back();
  Sheet sheet;
  sheet.name = "wip";
  sheet.title = "Work in progress";
  sheet.finding = counted(static_cast<std::size_t>(now), "card") + " in progress on " +
                  format_date(report.window.last) + ", " + rounded_decimal(report.mean, 1) +
                  " on an average day since " + format_date(report.window.first);
  if (report.daily.wip.back() > 0) {
    sheet.finding += "; together they are " +
                     counted(static_cast<std::size_t>(report.daily.total_age.back()), "day") +
                     " old, the oldest " + std::to_string(report.days.back().oldest);
  }
  sheet.figures = {count_figure("n", "in progress", now),
                   number_figure("mean", "mean", report.mean, 1),
                   count_figure("total_age", "total age", report.daily.total_age.back()),
                   count_figure("oldest", "oldest", report.days.back().oldest)};
  for (std::size_t i = 0; i < report.days.back().ages.size(); ++i) {
    const auto& age = report.days.back().ages[i];
    const std::string p = std::to_string(kPercentiles[i]);
    Figure figure{"percentiles." + p, "age p" + p, CellKind::days, {}, {}};
    if (age) figure.value = kDays.exact(*age);
    if (age) figure.shown = kDays.shown(*age);
    sheet.figures.push_back(std::move(figure));
  }
  sheet.tables.push_back({"days", "", day_table(report), false});
  sheet.charts = {run_chart(report)};
  return sheet;
}

}  // namespace kanban
