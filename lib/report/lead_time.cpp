#include "report/lead_time.hpp"

#include "base/text.hpp"
#include "report/cycle_time.hpp"

namespace kanban {

LeadTime lead_time(const Flow& flow) {
  const Timing timing(flow);
  LeadTime report;
  report.window = flow.window;
  std::vector<std::int64_t> values;
  for (const Finished& item : finished_in(flow, flow.window)) {
    const auto value = timing.lead_time(*item.life, *item.delivery);
    if (value) values.push_back(*value);
    if (!value) ++report.impossible;
  }
  report.spread = spread_of(flow, std::move(values));
  return report;
}

Sheet sheet(const LeadTime& report) {
  const Spread& spread = report.spread;
  Sheet sheet;
  sheet.name = "lead-time";
  sheet.title = "Lead time (created to finished)";
  sheet.finding = "no card was finished from " + window_text(report.window);
  if (spread.n > 0) {
    sheet.finding = "85 % of " + counted(spread.n, "card") + " were finished within " +
                    percentile_shown(spread, 85) + " of being asked for";
    sheet.charts = {histogram(spread, "cards by days")};
  }
  add_spread(sheet, spread, "card");
  sheet.figures.push_back(
      count_figure("impossible", "impossible dates", static_cast<std::int64_t>(report.impossible)));
  if (report.impossible > 0) {
    sheet.warnings.push_back(counted(report.impossible, "card") +
                             " finished before the day of creation: left out");
  }
  sheet.tables.push_back({"distribution", "Days", frequency_table(spread), false});
  return sheet;
}

}  // namespace kanban
