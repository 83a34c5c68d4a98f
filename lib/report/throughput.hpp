// Throughput — how many cards were finished a day, week or month.
//
// The exact count of deliveries, with a known start or without, periods without any kept. Only
// whole periods enter the mean and the percentiles; a partial one is listed and marked.
#pragma once

#include "report/figures.hpp"
#include "report/period.hpp"

namespace kanban {

struct ThroughputPeriod {
  PeriodSpan span = {};
  std::int64_t count = 0;
};

struct Throughput {
  DayRange window = {};
  Period period = Period::week;
  std::vector<ThroughputPeriod> periods = {};
  std::int64_t total = 0;  // of the whole window
  std::size_t whole = 0;   // whole periods
  std::optional<double> mean = {};
  std::vector<std::int64_t> sorted = {};  // counts of whole periods
  PercentileRule rule = PercentileRule::nearest_rank;
};

Throughput throughput(const Flow& flow, Period period);
Sheet sheet(const Throughput& report);

}  // namespace kanban
