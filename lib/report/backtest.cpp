#include "report/backtest.hpp"

#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

constexpr double kTail = 0.025;

// P(X >= hits) for n draws of chance p.
double at_least(std::size_t hits, std::size_t n, double p) {
  if (hits == 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  double sum = 0;
  const auto all = static_cast<double>(n);
  for (std::size_t k = hits; k <= n; ++k) {
    const auto x = static_cast<double>(k);
    sum += std::exp(std::lgamma(all + 1) - std::lgamma(x + 1) - std::lgamma(all - x + 1) +
                    x * std::log(p) + (all - x) * std::log(1 - p));
  }
  return std::min(sum, 1.0);
}

// The p at which P(X >= hits) is `chance`; it grows with p.
double solve(std::size_t hits, std::size_t n, double chance) {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (at_least(hits, n, middle) < chance ? low : high) = middle;
  }
  return (low + high) / 2;
}

std::string verdict_of(const BacktestLevel& level) {
  if (level.apart == 0) return "nothing to test";
  if (level.high < level.percent) return "too optimistic";
  if (level.low > level.percent) return "too cautious";
  return level.high - level.low > 50 ? "cannot tell" : "calibrated";
}

// The first day on which anything of the board happened.
std::optional<Date> first_day_of(const Flow& flow) {
  std::optional<Date> first;
  for (const Life& life : flow.lives) {
    if (!first || life.created_day < *first) first = life.created_day;
  }
  return first;
}

}  // namespace

Interval clopper_pearson(std::size_t hits, std::size_t n) {
  Interval interval;
  if (n == 0) return interval;
  if (hits > 0) interval.low = solve(hits, n, kTail);
  if (hits < n) interval.high = solve(hits + 1, n, 1 - kTail);
  return interval;
}

Backtest backtest(const Flow& flow, int history, int days, int step) {
  Backtest report;
  report.history = history;
  report.days = days;
  report.step = step;
  for (const int p : kPercentiles) report.levels.push_back({p});
  const auto begin = first_day_of(flow);
  if (!begin) return report;
  report.past = {*begin, std::max(*begin, flow.today)};
  const Daily all = daily(flow, report.past);
  std::optional<Date> ended;  // of the last origin apart
  for (Date origin{begin->days + history - 1};; origin.days += step) {
    const Date last = day_after(flow, origin, days);
    if (last > report.past.last) break;
    const Sample sample = sample_of(flow, all, {Date{origin.days - history + 1}, origin});
    if (too_thin(sample)) {
      ++report.skipped;
      continue;
    }
    std::int64_t outcome = 0;
    for (std::int32_t day = origin.days + 1; day <= last.days; ++day)
      outcome += all.delivered[static_cast<std::size_t>(day - begin->days)];
    const bool apart = !ended || origin >= *ended;
    if (apart) ended = last;
    for (BacktestLevel& level : report.levels) {
      const bool hit = outcome >= how_many(sample, days, level.percent);
      ++level.origins;
      level.hits += hit ? 1 : 0;
      level.apart += apart ? 1 : 0;
      level.hits_apart += apart && hit ? 1 : 0;
    }
  }
  for (BacktestLevel& level : report.levels) {
    const Interval interval = clopper_pearson(level.hits_apart, level.apart);
    level.low = 100 * interval.low;
    level.high = 100 * interval.high;
    level.verdict = verdict_of(level);
  }
  return report;
}

Sheet sheet(const Backtest& report) {
  Sheet sheet;
  sheet.name = "backtest";
  sheet.title = "Back-test of forecasts";
  const std::size_t origins = report.levels.front().origins;
  if (origins == 0) {
    sheet.finding = "there is too little history to test forecasts of " +
                    counted(static_cast<std::size_t>(report.days), "day") + " from " +
                    counted(static_cast<std::size_t>(report.history), "day");
  } else {
    const BacktestLevel& level = report.levels[2];
    sheet.finding =
        "forecasts at 85 % were right " +
        percent_of(static_cast<double>(level.hits), static_cast<double>(level.origins)) +
        " % of the time (" + counted(level.origins, "origin") + ", " + std::to_string(level.apart) +
        " without overlap): " + level.verdict;
  }
  sheet.figures = {
      count_figure("n", "origins", static_cast<std::int64_t>(origins)),
      count_figure("history", "days of history", report.history),
      count_figure("days", "days ahead", report.days), count_figure("step", "step", report.step),
      count_figure("skipped", "origins skipped", static_cast<std::int64_t>(report.skipped))};
  Table table;
  table.columns = {{"percent", "P %", CellKind::number},  {"hits", "RIGHT", CellKind::number},
                   {"origins", "OF", CellKind::number},   {"coverage", "COVER %", CellKind::number},
                   {"apart", "APART", CellKind::number},  {"hits_apart", "RIGHT", CellKind::number},
                   {"low", "LOW", CellKind::number},      {"high", "HIGH", CellKind::number},
                   {"verdict", "VERDICT", CellKind::text}};
  for (const BacktestLevel& level : report.levels) {
    table.rows.push_back(
        {cell(std::int64_t{level.percent}), cell(level.hits), cell(level.origins),
         cell(percent_of(static_cast<double>(level.hits), static_cast<double>(level.origins))),
         cell(level.apart), cell(level.hits_apart), cell(rounded_decimal(level.low, 1)),
         cell(rounded_decimal(level.high, 1)), cell(level.verdict)});
  }
  sheet.tables.push_back({"levels", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
