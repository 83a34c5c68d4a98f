// Rank tests — whether two samples differ, and whether a series moves, by ranks alone. Pure.
//
// Every p is two-sided. Ties share the mean of their ranks.
#pragma once

#include <cstdint>
#include <vector>

namespace kanban {

// The chance of a standard normal value at least as far from 0 as `z`.
double two_sided_p(double z);

// The chance of a value of at least `statistic` under chi-square with `freedom` degrees of freedom.
// Requires: freedom >= 1.
double chi_square_p(double statistic, int freedom);

// Mann and Whitney: U is the number of pairs in which the value of `after` is the larger one, ties
// counted half; p by the normal distribution with corrections for ties and for continuity. p is 1
// where all values are equal or a sample is empty.
struct MannWhitney {
  double u = 0;
  double p = 1;
};
MannWhitney mann_whitney(const std::vector<std::int64_t>& before,
                         const std::vector<std::int64_t>& after);

// A time that was observed to its end, or only so far.
struct Observed {
  std::int64_t time = 0;
  bool over = false;
};

// The log-rank test of Mantel: whether things end equally fast in both groups, those counted that
// are not over. p is 1 where nothing ended. `more_ends` is how many more ended of `after` than
// would have at the common speed: positive when it is the faster one.
struct LogRank {
  double more_ends = 0;
  double chi_square = 0;
  double p = 1;
};
LogRank log_rank(const std::vector<Observed>& before, const std::vector<Observed>& after);

// Spearman's rank correlation of pairs; 0 where one side does not vary. Requires: as many of each.
double rank_correlation(const std::vector<std::int64_t>& xs, const std::vector<std::int64_t>& ys);

// Spearman's correlation of a series with its own order, and its p by the normal approximation.
struct Trend {
  double correlation = 0;
  double p = 1;
};
Trend trend_of(const std::vector<std::int64_t>& series);

// The rank correlation of each value with the next one; 0 for fewer than three.
double autocorrelation(const std::vector<std::int64_t>& series);

// Pearson's chi-square test of a table of two rows, whether both have the same mix. Columns that
// are empty in both rows are left out; p is 1 for fewer than two columns or an empty row.
struct MixTest {
  double chi_square = 0;
  int freedom = 0;
  double p = 1;
};
MixTest mix_test(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after);

}  // namespace kanban
