// Forecast — how many by then, and when so many, from the board's own throughput.
//
// Sample: the deliveries of each of the last H days up to the day asked for, days without any kept,
// days that the board excludes left out. A future day is an independent draw from it, with
// replacement. Where the board has working days, only those are drawn on.
//
// Exact: the distribution of the sum of N draws is the sample's distribution convolved with itself
// N times, in doubles added in ascending order; compared with p - 1e-12.
// - How many in N days: for p, the largest n with P(S(N) >= n) >= p.
// - When k cards: for p, the smallest number of days t with P(S(t) >= k) >= p; the date is the day
//   asked for plus so many (working) days.
// Scope that is not known exactly: items = ceil(X * Y) with X even on low..high and Y even on the
// split rates; the answer mixes those of each number of items by its probability, exactly.
//
// Simulated: trials of the same draws by xoshiro256** seeded through splitmix64; percentiles by
// nearest rank.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/daily.hpp"

namespace kanban {

struct Sample {
  DayRange days = {};                     // the history that was looked at
  std::vector<std::int64_t> counts = {};  // deliveries a day, in order
  std::int64_t total = 0;
  std::vector<double> chance = {};  // of so many deliveries on a day: by number
};

// The sample of `history` days up to the flow's day.
Sample sample_of(const Flow& flow, int history);
// The sample of the days of `range`. Requires: `days` has them all.
Sample sample_of(const Flow& flow, const Daily& days, const DayRange& range);
Sample sample_of(std::vector<std::int64_t> counts);

inline constexpr std::int64_t kLeastFinished = 10;
inline constexpr std::size_t kLeastDays = 14;
inline constexpr int kFarthest = 3650;  // days; a forecast beyond is none

// Why so little says nothing; nothing when there is enough.
std::optional<std::string> too_thin(const Sample& sample);

// P(S = n) after so many draws, by n.
std::vector<double> sum_of_draws(const Sample& sample, int days);

// The largest n with P(S(days) >= n) >= percent.
std::int64_t how_many(const Sample& sample, int days, int percent);

// A number of items and its probability.
using Scope = std::map<std::int64_t, double>;

// ceil(X * Y), X even on low..high, Y even on split_low..split_high. Exact: the distribution
// function of the product has a closed form. Requires: 0 < low <= high, 0 < split_low <=
// split_high.
Scope scope_of(double low, double high, double split_low, double split_high);

// For each day from 1 on, the probability that the scope is done by then; up to the first day on
// which it is at least `percent`, or kFarthest.
std::vector<double> done_by(const Sample& sample, const Scope& scope, int percent);

// The first day of `chances` (from 1) that reaches `percent`; nothing when none does.
std::optional<int> first_day(const std::vector<double>& chances, int percent);

// For each number of items, the first day (from 1) on which so many are done with `percent`, as
// first_day of done_by; nothing where that is later than kFarthest. One convolution for all of
// them.
std::map<std::int64_t, std::optional<int>> first_days(const Sample& sample,
                                                      const std::set<std::int64_t>& items,
                                                      int percent);

// xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64.
class Xoshiro {
 public:
  explicit Xoshiro(std::uint64_t seed);
  std::uint64_t next();
  // An even draw from 0 … `bound` - 1 without bias. Requires: bound > 0.
  std::uint64_t below(std::uint64_t bound);
  // An even draw from [0, 1).
  double unit();

 private:
  std::uint64_t state_[4] = {};
};

// The totals of `trials` simulated stretches of `days` days, sorted.
std::vector<std::int64_t> simulate_many(const Sample& sample, int days, int trials,
                                        std::uint64_t seed);

// The days that `trials` simulated stretches took, sorted; kFarthest + 1 for what never ended.
struct ScopeRange {
  double low = 0;
  double high = 0;
  double split_low = 1;
  double split_high = 1;

  bool is_exact() const { return low == high && split_low == split_high; }
};
std::vector<std::int64_t> simulate_when(const Sample& sample, const ScopeRange& scope, int trials,
                                        std::uint64_t seed);

// The day that is `days` draws after `day`: working days only where the board has them.
Date day_after(const Flow& flow, Date day, int days);
// How many draws there are after `day` up to and with `last`.
int draws_until(const Flow& flow, Date day, Date last);

}  // namespace kanban
