#include "report/summary.hpp"

#include <algorithm>
#include <numeric>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "report/daily.hpp"

namespace kanban {
namespace {

std::optional<std::string> p85_of(const Flow& flow, const DayRange& days) {
  std::vector<std::int64_t> values;
  for (const Finished& item : finished_in(flow, days)) {
    if (item.cycle_time) values.push_back(*item.cycle_time);
  }
  return percentile_text(spread_of(flow, std::move(values)), 85);
}

double mean_of(const std::vector<std::int64_t>& values, std::size_t first, std::size_t count) {
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
  return static_cast<double>(
             std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), std::int64_t{0})) /
         static_cast<double>(count);
}

std::string trend(const Summary& report) {
  if (!report.wip_first || !report.wip_last) return {};
  const double change = *report.wip_last - *report.wip_first;
  const double bound = std::max(0.5, 0.1 * *report.wip_first);
  const std::string from = rounded_decimal(*report.wip_first, 1);
  const std::string to = rounded_decimal(*report.wip_last, 1);
  if (change > bound) return "work in progress grew from " + from + " to " + to;
  if (change < -bound) return "work in progress shrank from " + from + " to " + to;
  return "work in progress stayed near " + to;
}

std::string finding(const Summary& report) {
  const Spread& cycle = report.cycle.spread;
  std::string text = counted(static_cast<std::size_t>(report.throughput.total), "card") +
                     " delivered from " + window_text(report.window);
  if (report.throughput.mean)
    text += ", " + rounded_decimal(*report.throughput.mean, 1) + " a week";
  if (cycle.n > 0) text += "; 85 % of those with a start within " + percentile_shown(cycle, 85);
  text += ". " + counted(report.aging.cards.size(), "card") + " in progress, " +
          std::to_string(report.blocked) + " blocked, " + std::to_string(report.older) +
          " older than 85 % of finished work became";
  const std::string change = trend(report);
  return change.empty() ? text : text + "; " + change;
}

Table week_table(const Summary& report) {
  Table table;
  table.columns = {{"period", "WEEK", CellKind::text},
                   {"from", "FROM", CellKind::date},
                   {"to", "TO", CellKind::date},
                   {"arrivals", "STARTED", CellKind::number},
                   {"departures", "LEFT", CellKind::number},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"wip_end", "WIP", CellKind::number},
                   {"p85", "P85 DAYS", CellKind::number}};
  for (const SummaryWeek& week : report.weeks) {
    table.rows.push_back({cell(week.period), cell(week.from), cell(week.to), cell(week.arrivals),
                          cell(week.departures), cell(week.delivered), cell(week.wip_end),
                          maybe_cell(week.p85)});
  }
  return table;
}

Chart delivered_chart(const Summary& report) {
  Chart chart;
  chart.title = "cards delivered a week";
  chart.series.push_back({"delivered", {}});
  for (const SummaryWeek& week : report.weeks) {
    chart.series[0].points.push_back(
        {static_cast<double>(chart.labels.size()), static_cast<double>(week.delivered), false});
    chart.labels.push_back(week.period);
  }
  return chart;
}

}  // namespace

Summary summary(const Flow& flow) {
  Summary report;
  report.window = flow.window;
  report.throughput = throughput(flow, Period::week);
  report.net = net_flow(flow, Period::week);
  report.cycle = cycle_time(flow);
  report.lead = lead_time(flow);
  report.aging = aging(flow, std::nullopt);
  const auto p85 = percentile_of(report.cycle.spread, 85);
  for (const AgingCard& card : report.aging.cards) {
    if (card.blocked) ++report.blocked;
    if (p85 && static_cast<double>(card.age) > *p85) ++report.older;
  }
  const Daily days = daily(
      flow,
      {flow.window.first, std::max(flow.window.first, std::min(flow.window.last, flow.today))});
  if (const std::size_t quarter = days.size() / 4; quarter > 0) {
    report.wip_first = mean_of(days.wip, 0, quarter);
    report.wip_last = mean_of(days.wip, days.size() - quarter, quarter);
  }
  for (std::size_t i = 0; i < report.net.periods.size(); ++i) {
    const NetFlowPeriod& net = report.net.periods[i];
    if (!net.span.whole) continue;
    report.weeks.push_back({net.span.name, net.span.days.first, net.span.days.last, net.arrivals,
                            net.departures, report.throughput.periods[i].count, net.wip_end,
                            p85_of(flow, net.span.days)});
  }
  return report;
}

Sheet sheet(const Summary& report) {
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  const NetFlow& net = report.net;
  Sheet sheet;
  sheet.name = "flow";
  sheet.title = "Flow";
  sheet.finding = finding(report);
  sheet.figures = {count_figure("n", "delivered", report.throughput.total),
                   number_figure("throughput_mean", "a week", report.throughput.mean, 1),
                   count_figure("cycle_time.n", "with a start", count(report.cycle.spread.n))};
  add_percentiles(sheet, report.cycle.spread, "percentiles");
  for (std::size_t i = sheet.figures.size() - std::size(kPercentiles); i < sheet.figures.size();
       ++i) {
    sheet.figures[i].title = "cycle time " + sheet.figures[i].title;
  }
  const std::size_t before = sheet.figures.size();
  add_percentiles(sheet, report.lead.spread, "lead_time");
  for (std::size_t i = before; i < sheet.figures.size(); ++i) {
    sheet.figures[i].title = sheet.figures[i].id == "lead_time.85" ? "lead time p85" : "";
  }
  const auto more = {
      count_figure("wip", "in progress", count(report.aging.cards.size())),
      count_figure("blocked", "blocked", count(report.blocked)),
      count_figure("older_than_p85", "older than p85", count(report.older)),
      count_figure("arrivals", "arrivals", net.arrivals),
      count_figure("departures", "departures", net.departures),
      count_figure("net_flow", "net flow", net.arrivals - net.departures),
      number_figure("arrivals_over_departures", "arrivals over departures",
                    net.departures == 0 ? std::nullopt
                                        : std::optional(static_cast<double>(net.arrivals) /
                                                        static_cast<double>(net.departures)),
                    2),
      number_figure("wip_first_quarter", "mean WIP, first quarter", report.wip_first, 1),
      number_figure("wip_last_quarter", "mean WIP, last quarter", report.wip_last, 1)};
  sheet.figures.insert(sheet.figures.end(), more.begin(), more.end());
  if (report.cycle.without_start > 0) {
    sheet.warnings.push_back(counted(report.cycle.without_start, "card") +
                             " finished without a known start: in throughput, in no cycle time");
  }
  sheet.tables.push_back({"periods", "", week_table(report), true});
  sheet.charts = {delivered_chart(report)};
  return sheet;
}

}  // namespace kanban
