// Back-test — how often forecasts of the past were right on this board.
//
// For each day o of the past, `step` days of the calendar apart: the sample is that of the H days
// up to o, by the rules of report/forecast.hpp, the forecast how many in the next N draws, the
// outcome what was delivered up to the day of the last draw. A draw is a day that the board works
// on, and days of `forecast: {exclude:}` are not drawn from, as in the forecast that is tested. A
// forecast at p hits when the outcome is at least the number forecast; if the forecasts are
// calibrated, at least p percent hit. The interval is Clopper and Pearson's exact one at 95 %, from
// origins whose outcomes do not overlap; the verdict says too optimistic or too cautious only where
// it excludes p.
#pragma once

#include "report/figures.hpp"
#include "report/forecast.hpp"

namespace kanban {

struct BacktestLevel {
  int percent = 0;
  std::size_t origins = 0;
  std::size_t hits = 0;
  std::size_t apart = 0;  // origins whose outcomes do not overlap
  std::size_t hits_apart = 0;
  double low = 0;  // of the interval, in percent
  double high = 0;
  std::string verdict = {};
};

struct Backtest {
  DayRange past = {};  // from the first card to the day asked for
  int history = 0;
  int days = 0;  // draws
  int step = 0;
  std::size_t skipped = 0;                 // origins with too little before them
  std::vector<BacktestLevel> levels = {};  // by kPercentiles
};

// Clopper and Pearson's interval for `hits` of `n`, in parts of one.
struct Interval {
  double low = 0;
  double high = 1;
};
Interval clopper_pearson(std::size_t hits, std::size_t n);

// Origins from the first day with enough history before it to the last with all its outcome known.
Backtest backtest(const Flow& flow, int history, int days, int step);
Sheet sheet(const Backtest& report);

}  // namespace kanban
