#include "report/net_flow.hpp"

#include "base/text.hpp"
#include "report/daily.hpp"

namespace kanban {

NetFlow net_flow(const Flow& flow, Period period) {
  NetFlow report;
  report.window = flow.window;
  report.period = period;
  const Daily days = daily(flow, flow.window);
  for (std::size_t i = 0; i < days.size(); ++i) {
    report.arrivals += days.arrivals[i];
    report.departures += days.departures[i];
  }
  report.wip_end = days.wip.back();
  report.wip_before = report.wip_end - report.arrivals + report.departures;
  for (PeriodSpan& span : periods_of(flow, period)) {
    NetFlowPeriod one;
    for (Date day = span.days.first; day <= span.days.last; ++day.days) {
      const auto i = static_cast<std::size_t>(day.days - flow.window.first.days);
      one.arrivals += days.arrivals[i];
      one.departures += days.departures[i];
      one.wip_end = days.wip[i];
    }
    one.span = std::move(span);
    report.periods.push_back(std::move(one));
  }
  return report;
}

Sheet sheet(const NetFlow& report) {
  const std::int64_t net = report.arrivals - report.departures;
  Sheet sheet;
  sheet.name = "net-flow";
  sheet.title = "Net flow (arrivals - departures)";
  sheet.finding = counted(static_cast<std::size_t>(report.arrivals), "card") + " started and " +
                  std::to_string(report.departures) + " left from " + window_text(report.window) +
                  ": work in progress " +
                  (net > 0   ? "grew by " + std::to_string(net)
                   : net < 0 ? "shrank by " + std::to_string(-net)
                             : "stayed the same");
  sheet.figures = {count_figure("n", "started", report.arrivals),
                   text_figure("period", "", std::string(period_name(report.period))),
                   count_figure("arrivals", "arrivals", report.arrivals),
                   count_figure("departures", "departures", report.departures),
                   count_figure("net_flow", "net flow", net),
                   count_figure("wip_before", "WIP before", report.wip_before),
                   count_figure("wip_end", "WIP at the end", report.wip_end)};
  Table table;
  table.columns = {{"period", "PERIOD", CellKind::text},
                   {"from", "FROM", CellKind::date},
                   {"to", "TO", CellKind::date},
                   {"arrivals", "ARRIVALS", CellKind::number},
                   {"departures", "DEPARTURES", CellKind::number},
                   {"net_flow", "NET", CellKind::number},
                   {"wip_end", "WIP", CellKind::number},
                   {"whole", "WHOLE", CellKind::flag}};
  Chart chart;
  chart.title = "net flow a " + std::string(period_name(report.period)) + " (above 0: WIP grows)";
  chart.series.push_back({"net", {}});
  for (const NetFlowPeriod& one : report.periods) {
    const std::int64_t each = one.arrivals - one.departures;
    table.rows.push_back({cell(one.span.name), cell(one.span.days.first), cell(one.span.days.last),
                          cell(one.arrivals), cell(one.departures), cell(each), cell(one.wip_end),
                          cell(one.span.whole ? "yes" : "")});
    chart.series[0].points.push_back({static_cast<double>(chart.labels.size()),
                                      static_cast<double>(each), false, !one.span.whole});
    chart.labels.push_back(one.span.name);
  }
  sheet.tables.push_back({"periods", "", std::move(table), true});
  sheet.charts = {std::move(chart)};
  return sheet;
}

}  // namespace kanban
