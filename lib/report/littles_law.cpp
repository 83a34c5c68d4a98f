#include "report/littles_law.hpp"

#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

bool is_near(double a, double b) {
  return std::abs(a - b) <= std::max(1.0, 0.1 * std::max(std::abs(a), std::abs(b)));
}

// The mean age in days at `at` of what was open then.
double mean_age(const Flow& flow, Instant at) {
  double sum = 0;
  double n = 0;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (run.start > at || (run.kind != RunKind::open && run.end <= at)) continue;
      sum += static_cast<double>(at.seconds - run.start.seconds) / kSecondsPerDay;
      n += 1;
    }
  }
  return n == 0 ? 0 : sum / n;
}

// Sums over the runs that were open at some time between two instants.
struct Sums {
  LittlesLaw& report;
  Instant begin;
  Instant end;
  double cycle_seconds = 0;
  std::int64_t finished = 0;

  void take(const Run& run) {
    const bool open = run.kind == RunKind::open;
    if (run.start > end || (!open && run.end <= begin)) return;
    (run.start <= begin ? report.open_before : report.arrivals) += 1;
    const Instant last = open ? end : std::min(run.end, end);
    report.item_seconds += last.seconds - std::max(run.start, begin).seconds;
    if (open || run.end > end) {
      ++report.wip_end;
      return;
    }
    ++report.departures;
    if (run.kind != RunKind::finished) {
      ++report.unfinished;
      return;
    }
    cycle_seconds += static_cast<double>(run.end.seconds - run.start.seconds);
    ++finished;
  }
};

std::vector<LittleCheck> checks_of(const Flow& flow, const LittlesLaw& report, Instant begin,
                                   Instant end) {
  const auto number = [](std::int64_t value) { return std::to_string(value); };
  const auto real = [](std::int64_t value) { return static_cast<double>(value); };
  const double age_before = mean_age(flow, begin);
  const double age_after = mean_age(flow, end);
  return {
      {"rates", number(report.arrivals) + " arrived, " + number(report.departures) + " departed",
       is_near(real(report.arrivals), real(report.departures))},
      {"wip",
       number(report.open_before) + " open before, " + number(report.wip_end) + " at the end",
       is_near(real(report.open_before), real(report.wip_end))},
      {"age",
       "mean age " + rounded_decimal(age_before, 1) + " d before, " +
           rounded_decimal(age_after, 1) + " d at the end",
       is_near(age_before, age_after)},
      {"finished", number(report.unfinished) + " left without being finished",
       report.unfinished == 0},
      {"units", "days throughout", true}};
}

}  // namespace

LittlesLaw littles_law(const Flow& flow) {
  LittlesLaw report;
  report.window = flow.window;
  const Instant begin = flow.zone.start_of(flow.window.first);
  const Instant end =
      std::max(begin, std::min(flow.zone.start_of(Date{flow.window.last.days + 1}), flow.as_of));
  report.seconds = end.seconds - begin.seconds;
  Sums sums{report, begin, end};
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) sums.take(run);
  }
  report.items = report.open_before + report.arrivals;
  if (sums.finished > 0) {
    report.mean_cycle_time =
        sums.cycle_seconds / kSecondsPerDay / static_cast<double>(sums.finished);
  }
  report.checks = checks_of(flow, report, begin, end);
  return report;
}

Sheet sheet(const LittlesLaw& report) {
  const double days = static_cast<double>(report.seconds) / kSecondsPerDay;
  const double item_days = static_cast<double>(report.item_seconds) / kSecondsPerDay;
  const auto ratio = [](double a, double b) {
    return b == 0 ? std::nullopt : std::optional(a / b);
  };
  const auto wip = ratio(item_days, days);
  const auto rate = ratio(static_cast<double>(report.items), days);
  const auto wait = ratio(item_days, static_cast<double>(report.items));
  Sheet sheet;
  sheet.name = "littles-law";
  sheet.title = "Little's law (L = lambda w)";
  sheet.finding = "nothing was in progress from " + window_text(report.window);
  if (wip && rate && wait) {
    const auto holding = std::count_if(report.checks.begin(), report.checks.end(),
                                       [](const LittleCheck& check) { return check.holds; });
    sheet.finding = "on average " + rounded_decimal(*wip, 1) +
                    " cards in progress = " + rounded_decimal(*rate, 2) + " a day x " +
                    rounded_decimal(*wait, 1) + " d each; " + std::to_string(holding) +
                    " of 5 conditions hold under which this is throughput "
                    "times cycle time";
  }
  sheet.figures = {
      count_figure("n", "items", report.items),
      number_figure("L", "average WIP", wip, 2),
      number_figure("lambda", "items a day", rate, 2),
      number_figure("w", "days an item", wait, 2, " d"),
      number_figure("mean_cycle_time", "mean cycle time, elapsed", report.mean_cycle_time, 2, " d"),
      count_figure("seconds", "", report.seconds),
      count_figure("item_seconds", "", report.item_seconds),
      count_figure("open_before", "open before", report.open_before),
      count_figure("arrivals", "arrivals", report.arrivals),
      count_figure("departures", "departures", report.departures),
      count_figure("wip_end", "open at the end", report.wip_end)};
  Table table;
  table.columns = {{"check", "CHECK", CellKind::text},
                   {"holds", "HOLDS", CellKind::flag},
                   {"says", "WHAT", CellKind::text}};
  for (const LittleCheck& check : report.checks) {
    table.rows.push_back({cell(check.name), cell(check.holds ? "yes" : ""), cell(check.says)});
  }
  sheet.tables.push_back({"checks", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
