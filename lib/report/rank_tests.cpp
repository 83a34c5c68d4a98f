#include "report/rank_tests.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kanban {
namespace {

// The ranks of `values` from 1 on, ties sharing the mean of theirs.
std::vector<double> ranks_of(const std::vector<std::int64_t>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t next = i;
    while (next < order.size() && values[order[next]] == values[order[i]]) ++next;
    const double rank = (static_cast<double>(i + next) + 1) / 2;
    for (; i < next; ++i) ranks[order[i]] = rank;
  }
  return ranks;
}

// The sum of t^3 - t over the groups of t equal values.
double ties_of(std::vector<std::int64_t> values) {
  std::sort(values.begin(), values.end());
  double sum = 0;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t next = i;
    while (next < values.size() && values[next] == values[i]) ++next;
    const auto t = static_cast<double>(next - i);
    sum += t * t * t - t;
    i = next;
  }
  return sum;
}

// The lower regularised incomplete gamma function by its series, for x < a + 1.
double lower_gamma(double a, double x) {
  double term = 1 / a;
  double sum = term;
  for (int n = 1; n < 1000 && term > sum * 1e-15; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * std::exp(a * std::log(x) - x - std::lgamma(a));
}

// The upper one by its continued fraction (Lentz), for x >= a + 1.
double upper_gamma(double a, double x) {
  constexpr double kTiny = 1e-300;
  double b = x + 1 - a;
  double c = 1 / kTiny;
  double d = 1 / b;
  double fraction = d;
  for (int i = 1; i < 1000; ++i) {
    const double an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (std::abs(d) < kTiny) d = kTiny;
    c = b + an / c;
    if (std::abs(c) < kTiny) c = kTiny;
    d = 1 / d;
    fraction *= d * c;
    if (std::abs(d * c - 1) < 1e-15) break;
  }
  return fraction * std::exp(a * std::log(x) - x - std::lgamma(a));
}

// How many of a group are at risk at `time`, and how many end then.
struct AtRisk {
  double risk = 0;
  double ends = 0;
};

AtRisk at_risk(const std::vector<Observed>& group, std::int64_t time) {
  AtRisk count;
  for (const Observed& one : group) {
    if (one.time >= time) count.risk += 1;
    if (one.time == time && one.over) count.ends += 1;
  }
  return count;
}

}  // namespace

double two_sided_p(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

double chi_square_p(double statistic, int freedom) {
  if (statistic <= 0) return 1;
  const double a = freedom / 2.0;
  const double x = statistic / 2;
  return x < a + 1 ? 1 - lower_gamma(a, x) : upper_gamma(a, x);
}

MannWhitney mann_whitney(const std::vector<std::int64_t>& before,
                         const std::vector<std::int64_t>& after) {
  MannWhitney test;
  if (before.empty() || after.empty()) return test;
  std::vector<std::int64_t> all = before;
  all.insert(all.end(), after.begin(), after.end());
  const std::vector<double> ranks = ranks_of(all);
  const auto n = static_cast<double>(before.size());
  const auto m = static_cast<double>(after.size());
  const double sum =
      std::accumulate(ranks.begin() + static_cast<std::ptrdiff_t>(before.size()), ranks.end(), 0.0);
  test.u = sum - m * (m + 1) / 2;
  const double total = n + m;
  const double variance =
      n * m / 12 * (total + 1 - ties_of(std::move(all)) / (total * (total - 1)));
  if (variance <= 0) return test;
  const double distance = std::max(0.0, std::abs(test.u - n * m / 2) - 0.5);
  test.p = two_sided_p(distance / std::sqrt(variance));
  return test;
}

LogRank log_rank(const std::vector<Observed>& before, const std::vector<Observed>& after) {
  std::vector<std::int64_t> times;
  for (const auto* group : {&before, &after}) {
    for (const Observed& one : *group) {
      if (one.over) times.push_back(one.time);
    }
  }
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  double difference = 0;
  double variance = 0;
  for (const std::int64_t time : times) {
    const AtRisk a = at_risk(before, time);
    const AtRisk b = at_risk(after, time);
    const double risk = a.risk + b.risk;
    const double ends = a.ends + b.ends;
    difference += b.ends - ends * b.risk / risk;
    if (risk > 1) {
      variance += ends * a.risk * b.risk * (risk - ends) / (risk * risk * (risk - 1));
    }
  }
  LogRank test;
  test.more_ends = difference;
  if (variance <= 0) return test;
  test.chi_square = difference * difference / variance;
  test.p = chi_square_p(test.chi_square, 1);
  return test;
}

double rank_correlation(const std::vector<std::int64_t>& xs, const std::vector<std::int64_t>& ys) {
  const std::vector<double> a = ranks_of(xs);
  const std::vector<double> b = ranks_of(ys);
  const double mean = (static_cast<double>(a.size()) + 1) / 2;
  double both = 0;
  double of_a = 0;
  double of_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += (a[i] - mean) * (b[i] - mean);
    of_a += (a[i] - mean) * (a[i] - mean);
    of_b += (b[i] - mean) * (b[i] - mean);
  }
  return of_a > 0 && of_b > 0 ? both / std::sqrt(of_a * of_b) : 0;
}

Trend trend_of(const std::vector<std::int64_t>& series) {
  Trend trend;
  if (series.size() < 3) return trend;
  std::vector<std::int64_t> order(series.size());
  std::iota(order.begin(), order.end(), std::int64_t{0});
  trend.correlation = rank_correlation(order, series);
  trend.p = two_sided_p(trend.correlation * std::sqrt(static_cast<double>(series.size() - 1)));
  return trend;
}

double autocorrelation(const std::vector<std::int64_t>& series) {
  if (series.size() < 3) return 0;
  return rank_correlation({series.begin(), series.end() - 1}, {series.begin() + 1, series.end()});
}

MixTest mix_test(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after) {
  MixTest test;
  const auto sum = [](const std::vector<std::int64_t>& row) {
    return static_cast<double>(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
  };
  const double rows[] = {sum(before), sum(after)};
  const double total = rows[0] + rows[1];
  if (rows[0] == 0 || rows[1] == 0) return test;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto column = static_cast<double>(before[i] + after[i]);
    if (column == 0) continue;
    ++test.freedom;
    const double seen[] = {static_cast<double>(before[i]), static_cast<double>(after[i])};
    for (std::size_t row = 0; row < 2; ++row) {
      const double expected = rows[row] * column / total;
      test.chi_square += (seen[row] - expected) * (seen[row] - expected) / expected;
    }
  }
  --test.freedom;
  if (test.freedom >= 1) test.p = chi_square_p(test.chi_square, test.freedom);
  return test;
}

}  // namespace kanban
