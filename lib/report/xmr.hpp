// XmR — a process behaviour chart: the natural limits of a series, and what lies outside of them.
//
// mean; MR = the mean of |v(i) - v(i-1)|; limits mean +- 2.66 MR; upper range limit 3.268 MR; sigma
// = MR / 1.128. A lower limit below zero is neither drawn nor able to signal. The limits come from
// the baseline of the board's settings, else from the first 20 values: limits that slide make
// signals out of nothing.
//
// Rules: 1 a value outside a limit; 2 two of three successive values beyond 2 sigma on one side; 3
// four of five beyond 1 sigma on one side; 4 eight in a row on one side of the mean. Rules 1 and 4
// are looked for unless all are asked for: small counts a week break 2 and 3 by chance.
//
// Series: cards finished a period (whole ones), WIP or total age at the end of each whole period,
// cycle times in the order of the finishes (ties by id).
#pragma once

#include "report/figures.hpp"
#include "report/period.hpp"

namespace kanban {

enum class XmrSeries { throughput, wip, age, cycle_time };
enum class XmrRules { usual, all };

std::optional<XmrSeries> find_xmr_series(std::string_view name);
std::string_view xmr_series_name(XmrSeries series);

struct XmrLimits {
  double mean = 0;
  double range = 0;  // MR
  double upper = 0;
  double lower = 0;  // may be below zero
  double upper_range = 0;
  double sigma = 0;
};

// Requires: at least two values.
XmrLimits xmr_limits(const std::vector<double>& baseline);

struct XmrSignal {
  int rule = 0;
  std::size_t at = 0;  // the value that completes it
  bool above = false;
};

// In the order of the values, then of the rules.
std::vector<XmrSignal> xmr_signals(const std::vector<double>& values, const XmrLimits& limits,
                                   XmrRules rules);

struct Xmr {
  XmrSeries series = XmrSeries::throughput;
  Period period = Period::week;
  std::vector<std::string> names = {};  // of the values
  std::vector<double> values = {};
  std::size_t baseline = 0;  // how many values the limits come from
  std::optional<XmrLimits> limits = {};
  std::vector<XmrSignal> signals = {};
};

Xmr xmr(const Flow& flow, XmrSeries series, Period period, XmrRules rules);
Sheet sheet(const Xmr& report);

// The values with their limits and signals. Requires: limits.
Chart xmr_chart(const Xmr& report, std::string title);

}  // namespace kanban
