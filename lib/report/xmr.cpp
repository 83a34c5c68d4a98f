#include "report/xmr.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "report/daily.hpp"

namespace kanban {
namespace {

constexpr std::size_t kUsualBaseline = 20;
constexpr std::array<std::string_view, 4> kNames{"throughput", "wip", "age", "cycle-time"};

// Whether at least `hits` of the `of` values up to `at` lie beyond `line` on the side of `above`.
bool has_run(const std::vector<double>& values, std::size_t at, std::size_t hits, std::size_t of,
             double line, bool above) {
  if (at + 1 < of) return false;
  std::size_t found = 0;
  for (std::size_t i = at + 1 - of; i <= at; ++i) {
    if (above ? values[i] > line : values[i] < line) ++found;
  }
  return found >= hits;
}

bool breaks(int rule, const std::vector<double>& values, std::size_t at, const XmrLimits& limits,
            bool above) {
  const double side = above ? 1 : -1;
  const double limit = above ? limits.upper : limits.lower;
  if (rule == 1) return (above || limit >= 0) && has_run(values, at, 1, 1, limit, above);
  if (rule == 4) return has_run(values, at, 8, 8, limits.mean, above);
  const double line = limits.mean + side * (rule == 2 ? 2 : 1) * limits.sigma;
  if (!above && line < 0) return false;
  return rule == 2 ? has_run(values, at, 2, 3, line, above)
                   : has_run(values, at, 4, 5, line, above);
}

struct Value {
  std::string name = {};
  Date day = {};
  double value = 0;
};

std::vector<Value> values_of(const Flow& flow, XmrSeries series, Period period) {
  std::vector<Value> values;
  if (series == XmrSeries::cycle_time) {
    const Timing timing(flow);
    for (const Finished& item : finished_in(flow, flow.window)) {
      if (!item.cycle_time) continue;
      values.push_back({std::string(item.life->file->card.id()), item.delivery->day,
                        timing.unit().to_days(static_cast<double>(*item.cycle_time))});
    }
    return values;
  }
  const Daily days = daily(flow, flow.window);
  for (const PeriodSpan& span : periods_of(flow, period)) {
    if (!span.whole) continue;
    const auto first = static_cast<std::size_t>(span.days.first.days - flow.window.first.days);
    const auto last = static_cast<std::size_t>(span.days.last.days - flow.window.first.days);
    std::int64_t value = series == XmrSeries::wip ? days.wip[last] : days.total_age[last];
    if (series == XmrSeries::throughput) {
      const auto begin = days.delivered.begin();
      value = std::accumulate(begin + static_cast<std::ptrdiff_t>(first),
                              begin + static_cast<std::ptrdiff_t>(last) + 1, std::int64_t{0});
    }
    values.push_back({span.name, span.days.first, static_cast<double>(value)});
  }
  return values;
}

}  // namespace

std::optional<XmrSeries> find_xmr_series(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<XmrSeries>(found - kNames.begin());
}

std::string_view xmr_series_name(XmrSeries series) {
  return kNames[static_cast<std::size_t>(series)];
}

XmrLimits xmr_limits(const std::vector<double>& baseline) {
  XmrLimits limits;
  const auto n = static_cast<double>(baseline.size());
  limits.mean = std::accumulate(baseline.begin(), baseline.end(), 0.0) / n;
  double ranges = 0;
  for (std::size_t i = 1; i < baseline.size(); ++i)
    ranges += std::abs(baseline[i] - baseline[i - 1]);
  limits.range = ranges / (n - 1);
  limits.upper = limits.mean + 2.66 * limits.range;
  limits.lower = limits.mean - 2.66 * limits.range;
  limits.upper_range = 3.268 * limits.range;
  limits.sigma = limits.range / 1.128;
  return limits;
}

std::vector<XmrSignal> xmr_signals(const std::vector<double>& values, const XmrLimits& limits,
                                   XmrRules rules) {
  std::vector<XmrSignal> signals;
  for (std::size_t at = 0; at < values.size(); ++at) {
    for (const int rule : {1, 2, 3, 4}) {
      if (rules == XmrRules::usual && (rule == 2 || rule == 3)) continue;
      for (const bool above : {true, false}) {
        if (breaks(rule, values, at, limits, above)) signals.push_back({rule, at, above});
      }
    }
  }
  return signals;
}

Xmr xmr(const Flow& flow, XmrSeries series, Period period, XmrRules rules) {
  Xmr report;
  report.series = series;
  report.period = period;
  std::vector<double> baseline;
  for (Value& value : values_of(flow, series, period)) {
    const auto& range = flow.rules().baseline;
    const bool counts = range ? range->contains(value.day) : baseline.size() < kUsualBaseline;
    if (counts) baseline.push_back(value.value);
    report.names.push_back(std::move(value.name));
    report.values.push_back(value.value);
  }
  report.baseline = baseline.size();
  if (baseline.size() < 2) return report;
  report.limits = xmr_limits(baseline);
  report.signals = xmr_signals(report.values, *report.limits, rules);
  return report;
}

Chart xmr_chart(const Xmr& report, std::string title) {
  Chart chart;
  chart.title = std::move(title);
  chart.series.push_back({"values", {}});
  for (std::size_t i = 0; i < report.values.size(); ++i) {
    const bool signals = std::any_of(report.signals.begin(), report.signals.end(),
                                     [&](const XmrSignal& signal) { return signal.at == i; });
    chart.series[0].points.push_back({static_cast<double>(i), report.values[i], signals});
  }
  chart.labels = report.names;
  chart.lines = {{"upper " + rounded_decimal(report.limits->upper, 1), report.limits->upper},
                 {"mean " + rounded_decimal(report.limits->mean, 1), report.limits->mean}};
  if (report.limits->lower > 0) {
    chart.lines.push_back(
        {"lower " + rounded_decimal(report.limits->lower, 1), report.limits->lower});
  }
  return chart;
}

Sheet sheet(const Xmr& report) {
  Sheet sheet;
  sheet.name = "xmr";
  sheet.title = "Process behaviour chart of " + std::string(xmr_series_name(report.series));
  sheet.figures = {
      count_figure("n", "values", static_cast<std::int64_t>(report.values.size())),
      text_figure("series", "", std::string(xmr_series_name(report.series))),
      count_figure("baseline", "limits from", static_cast<std::int64_t>(report.baseline))};
  if (!report.limits) {
    sheet.finding = "too few values for limits: " + std::to_string(report.baseline);
  } else {
    const XmrLimits& limits = *report.limits;
    sheet.finding = report.signals.empty()
                        ? "no signal: the differences are what this process does anyway"
                        : counted(report.signals.size(), "signal") + " in " +
                              counted(report.values.size(), "value") + ": something changed there";
    sheet.figures.push_back(number_figure("mean", "mean", limits.mean, 1));
    sheet.figures.push_back(number_figure("mr_bar", "mean range", limits.range, 1));
    sheet.figures.push_back(number_figure("unpl", "upper limit", limits.upper, 1));
    sheet.figures.push_back(number_figure("lnpl", "lower limit", limits.lower, 1));
    sheet.figures.push_back(number_figure("lnpl_clamped", "", std::max(0.0, limits.lower), 1));
    sheet.figures.push_back(number_figure("url", "upper range limit", limits.upper_range, 1));
    sheet.figures.push_back(number_figure("sigma", "sigma", limits.sigma, 1));
    sheet.charts = {
        xmr_chart(report, std::string(xmr_series_name(report.series)) + " with natural limits")};
    if (report.baseline < 10) {
      sheet.warnings.push_back("limits from " + counted(report.baseline, "value") + " are rough");
    }
  }
  Table values;
  values.columns = {{"name", "NAME", CellKind::text}, {"value", "VALUE", CellKind::number}};
  for (std::size_t i = 0; i < report.values.size(); ++i) {
    values.rows.push_back({cell(report.names[i]), cell(exact_decimal(report.values[i]))});
  }
  Table signals;
  signals.columns = {{"rule", "RULE", CellKind::number},
                     {"name", "AT", CellKind::text},
                     {"value", "VALUE", CellKind::number},
                     {"side", "SIDE", CellKind::text}};
  for (const XmrSignal& signal : report.signals) {
    signals.rows.push_back({cell(std::int64_t{signal.rule}), cell(report.names[signal.at]),
                            cell(exact_decimal(report.values[signal.at])),
                            cell(signal.above ? "above" : "below")});
  }
  sheet.tables.push_back({"values", "Values", std::move(values), false});
  sheet.tables.push_back({"signals", "Signals", std::move(signals), true});
  return sheet;
}

}  // namespace kanban
