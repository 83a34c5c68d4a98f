#include "report/cfd.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::int32_t kDebtDays = 7;

// How many of `days` (sorted) are on or before `day`.
std::int64_t up_to(const std::vector<Date>& days, Date day) {
  return std::upper_bound(days.begin(), days.end(), day) - days.begin();
}

// The day on which each run entered `step`, sorted; runs that left before it enter as they leave.
std::vector<Date> entry_days(const Flow& flow, std::size_t step) {
  std::vector<Date> days;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (step < run.entries.size()) {
        const Date day = flow.zone.date_of(run.entries[step]);
        days.push_back(run.kind == RunKind::open ? day : std::min(day, run.end_day));
      } else if (run.kind != RunKind::open) {
        days.push_back(run.end_day);
      }
    }
  }
  std::sort(days.begin(), days.end());
  return days;
}

// Cycle times in days by the day of the finish.
std::vector<std::pair<Date, double>> finish_times(const Flow& flow) {
  const Timing timing(flow);
  std::vector<std::pair<Date, double>> times;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (run.kind != RunKind::finished) continue;
      const auto value = static_cast<double>(timing.cycle_time(life, run));
      times.emplace_back(run.end_day, timing.unit().to_days(value));
    }
  }
  std::sort(times.begin(), times.end());
  return times;
}

std::optional<double> mean_between(const std::vector<std::pair<Date, double>>& times, Date after,
                                   Date last) {
  double sum = 0;
  std::int64_t n = 0;
  for (const auto& [day, value] : times) {
    if (day > last) break;
    if (day <= after) continue;
    sum += value;
    ++n;
  }
  if (n == 0) return std::nullopt;
  return sum / static_cast<double>(n);
}

Chart bands(const Cfd& report) {
  Chart chart;
  chart.kind = ChartKind::bands;
  chart.title = "cards by column; departures are counted from the left edge";
  // The lowest band is what departed since the left edge, the others are what is in each step.
  const auto add = [&](std::string name, const auto& height) {
    ChartSeries series{std::move(name), {}};
    for (std::size_t i = 0; i < report.days.size(); ++i) {
      series.points.push_back({static_cast<double>(i), static_cast<double>(height(i)), false});
    }
    chart.series.push_back(std::move(series));
  };
  const auto& departed = report.daily.all_departures;
  const std::int64_t before =
      departed.empty() ? 0 : departed.front() - report.daily.departures.front();
  add("departed", [&](std::size_t i) { return departed[i] - before; });
  for (std::size_t step = report.steps.size(); step-- > 0;) {
    add(report.steps[step], [&](std::size_t i) {
      const auto& lines = report.days[i].lines;
      return lines[step] - (step + 1 < lines.size() ? lines[step + 1] : departed[i]);
    });
  }
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    chart.labels.push_back(format_date(report.daily.day(i)));
  }
  return chart;
}

std::string debt_in_words(double debt) {
  const std::string days = rounded_decimal(std::abs(debt), 1) + " d";
  if (std::abs(debt) < 0.05) return "no flow debt";
  return debt > 0 ? "flow debt grows (" + days + "): newer work is finished while older work ages"
                  : "flow debt is paid back (" + days + "): older work is being finished";
}

Table day_table(const Cfd& report) {
  Table table;
  table.columns = {{"day", "DAY", CellKind::date},
                   {"arrivals", "ARRIVALS", CellKind::number},
                   {"departures", "DEPARTURES", CellKind::number},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"wip", "WIP", CellKind::number},
                   {"approximate_cycle_time", "APPROX", CellKind::number},
                   {"mean_cycle_time", "MEAN", CellKind::number},
                   {"flow_debt", "DEBT", CellKind::number}};
  for (const std::string& step : report.steps) {
    table.columns.push_back({"columns." + step, step, CellKind::number});
  }
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const CfdDay& day = report.days[i];
    const auto maybe = [](const std::optional<double>& value) {
      return value ? cell(exact_decimal(*value)) : Cell{};
    };
    std::vector<Cell> row = {cell(report.daily.day(i)),
                             cell(report.daily.all_arrivals[i]),
                             cell(report.daily.all_departures[i]),
                             cell(report.daily.all_finished[i]),
                             cell(report.daily.wip[i]),
                             day.approximate ? cell(*day.approximate) : Cell{},
                             maybe(day.mean),
                             maybe(day.debt)};
    for (const std::int64_t line : day.lines) row.push_back(cell(line));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Cfd cfd(const Flow& flow) {
  Cfd report;
  report.window = {flow.window.first,
                   std::max(flow.window.first, std::min(flow.window.last, flow.today))};
  report.daily = daily(flow, report.window);
  std::vector<std::vector<Date>> entries;
  for (std::size_t step = 0; step < flow.way.steps.size(); ++step) {
    report.steps.push_back(flow.settings->columns[flow.way.steps[step]].name);
    entries.push_back(entry_days(flow, step));
  }
  std::vector<Date> arrivals;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) arrivals.push_back(run.start_day);
  }
  std::sort(arrivals.begin(), arrivals.end());
  const auto times = finish_times(flow);
  for (std::size_t i = 0; i < report.daily.size(); ++i) {
    const Date today = report.daily.day(i);
    CfdDay day;
    for (const auto& days : entries) day.lines.push_back(up_to(days, today));
    if (const auto departed = report.daily.all_departures[i]; departed > 0) {
      day.approximate = today.days - arrivals[static_cast<std::size_t>(departed) - 1].days + 1;
    }
    day.mean = mean_between(times, Date{INT32_MIN}, today);
    const auto recent = mean_between(times, Date{today.days - kDebtDays}, today);
    if (day.approximate && recent) day.debt = static_cast<double>(*day.approximate) - *recent;
    report.days.push_back(std::move(day));
  }
  return report;
}

Sheet sheet(const Cfd& report) {
  const std::size_t last = report.days.size() - 1;
  const CfdDay& day = report.days[last];
  const std::int64_t arrived =
      report.daily.all_arrivals[last] - report.daily.all_arrivals[0] + report.daily.arrivals[0];
  const std::int64_t departed = report.daily.all_departures[last] - report.daily.all_departures[0] +
                                report.daily.departures[0];
  Sheet sheet;
  sheet.name = "cfd";
  sheet.title = "Cumulative flow";
  sheet.finding = counted(static_cast<std::size_t>(arrived), "card") + " arrived and " +
                  std::to_string(departed) + " departed from " + window_text(report.window) + "; " +
                  std::to_string(report.daily.wip[last]) +
                  (report.daily.wip[last] == 1 ? " is in progress" : " are in progress");
  if (day.debt) sheet.finding += "; " + debt_in_words(*day.debt);
  sheet.figures = {
      count_figure("n", "arrived", arrived),
      count_figure("departed", "departed", departed),
      count_figure("wip", "in progress", report.daily.wip[last]),
      number_figure(
          "approximate_cycle_time", "approximate average cycle time",
          day.approximate ? std::optional(static_cast<double>(*day.approximate)) : std::nullopt, 0,
          " d"),
      number_figure("mean_cycle_time", "mean cycle time to date", day.mean, 1, " d"),
      number_figure("flow_debt", "flow debt", day.debt, 1, " d")};
  sheet.tables.push_back({"days", "", day_table(report), false});
  sheet.charts = {bands(report)};
  return sheet;
}

}  // namespace kanban
