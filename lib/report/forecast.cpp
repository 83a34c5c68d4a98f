#include "report/forecast.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "base/text.hpp"
#include "report/working_time.hpp"

namespace kanban {
namespace {

constexpr double kEpsilon = 1e-12;

bool is_excluded(const Flow& flow, Date day) {
  const auto& ranges = flow.rules().forecast.exclude;
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const DayRange& range) { return range.contains(day); });
}

bool is_worked(const Flow& flow, Date day) { return is_working_day(flow.rules(), day); }

void fill_chances(Sample& sample) {
  std::int64_t most = 0;
  for (const std::int64_t count : sample.counts) {
    sample.total += count;
    most = std::max(most, count);
  }
  sample.chance.assign(static_cast<std::size_t>(most) + 1, 0);
  std::vector<std::int64_t> times(sample.chance.size(), 0);
  for (const std::int64_t count : sample.counts) ++times[static_cast<std::size_t>(count)];
  for (std::size_t n = 0; n < times.size(); ++n) {
    sample.chance[n] = static_cast<double>(times[n]) / static_cast<double>(sample.counts.size());
  }
}

// One more draw; sums above `cap` are kept as `cap`.
std::vector<double> add_draw(const std::vector<double>& sums, const Sample& sample,
                             std::size_t cap) {
  const std::size_t most = std::min(cap, sums.size() + sample.chance.size() - 2);
  std::vector<double> next(most + 1, 0);
  for (std::size_t sum = 0; sum < sums.size(); ++sum) {
    if (sums[sum] == 0) continue;
    for (std::size_t n = 0; n < sample.chance.size(); ++n) {
      if (sample.chance[n] != 0) next[std::min(sum + n, cap)] += sums[sum] * sample.chance[n];
    }
  }
  return next;
}

std::uint64_t rotated(std::uint64_t value, unsigned by) {
  return (value << by) | (value >> (64U - by));
}

// P(X * Y <= z) with X even on low..high and Y even on split_low..split_high: the mean over Y of
// P(X <= z / Y).
double product_at_most(double z, double low, double high, double split_low, double split_high) {
  if (split_low == split_high) {
    if (low == high) return low * split_low <= z ? 1 : 0;
    return std::clamp((z / split_low - low) / (high - low), 0.0, 1.0);
  }
  if (low == high) return std::clamp((z / low - split_low) / (split_high - split_low), 0.0, 1.0);
  // Below z / high every X is small enough, above z / low none is, between z / y - low of high -
  // low.
  const double sure = std::clamp(z / high, split_low, split_high);
  const double never = std::clamp(z / low, split_low, split_high);
  const double between = z * std::log(never / sure) - low * (never - sure);
  return ((sure - split_low) * (high - low) + between) / ((high - low) * (split_high - split_low));
}

}  // namespace

Sample sample_of(std::vector<std::int64_t> counts) {
  Sample sample;
  sample.counts = std::move(counts);
  if (!sample.counts.empty()) fill_chances(sample);
  return sample;
}

Sample sample_of(const Flow& flow, const Daily& days, const DayRange& range) {
  Sample sample;
  sample.days = range;
  for (Date day = range.first; day <= range.last; ++day.days) {
    const auto delivered =
        days.delivered[static_cast<std::size_t>(day.days - days.days.first.days)];
    if (is_excluded(flow, day)) continue;
    // A day off counts only where work was done on it all the same.
    if (!is_worked(flow, day) && delivered == 0) continue;
    sample.counts.push_back(delivered);
  }
  if (!sample.counts.empty()) fill_chances(sample);
  return sample;
}

Sample sample_of(const Flow& flow, int history) {
  const DayRange range{Date{flow.today.days - history + 1}, flow.today};
  return sample_of(flow, daily(flow, range), range);
}

std::optional<std::string> too_thin(const Sample& sample) {
  if (sample.total >= kLeastFinished && sample.counts.size() >= kLeastDays) return std::nullopt;
  return counted(static_cast<std::size_t>(sample.total), "finished card") + " in " +
         counted(sample.counts.size(), "day") + "; a forecast needs at least " +
         std::to_string(kLeastFinished) + " in " + std::to_string(kLeastDays) + " days";
}

std::vector<double> sum_of_draws(const Sample& sample, int days) {
  std::vector<double> sums{1};
  for (int day = 0; day < days; ++day) sums = add_draw(sums, sample, SIZE_MAX - 1);
  return sums;
}

std::int64_t how_many(const Sample& sample, int days, int percent) {
  const std::vector<double> sums = sum_of_draws(sample, days);
  double tail = 0;
  for (std::size_t n = sums.size(); n-- > 0;) {
    tail += sums[n];
    if (tail >= percent / 100.0 - kEpsilon) return static_cast<std::int64_t>(n);
  }
  return 0;
}

Scope scope_of(double low, double high, double split_low, double split_high) {
  Scope scope;
  double before = 0;
  const auto last = static_cast<std::int64_t>(std::ceil(high * split_high - kEpsilon));
  for (auto items = static_cast<std::int64_t>(std::ceil(low * split_low - kEpsilon)); items <= last;
       ++items) {
    const double up_to = items == last ? 1
                                       : product_at_most(static_cast<double>(items), low, high,
                                                         split_low, split_high);
    if (up_to > before) scope[items] = up_to - before;
    before = std::max(before, up_to);
  }
  return scope;
}

std::vector<double> done_by(const Sample& sample, const Scope& scope, int percent) {
  std::vector<double> chances;
  if (sample.total == 0 || scope.empty()) return chances;
  const auto most = static_cast<std::size_t>(scope.rbegin()->first);
  std::vector<double> sums{1};
  while (chances.size() < static_cast<std::size_t>(kFarthest)) {
    sums = add_draw(sums, sample, most);
    double chance = 0;
    double tail = 0;
    std::size_t n = sums.size();
    // The scopes from the largest: each needs the sums from it on.
    for (auto part = scope.rbegin(); part != scope.rend(); ++part) {
      while (n > 0 && n - 1 >= static_cast<std::size_t>(std::max<std::int64_t>(part->first, 0))) {
        tail += sums[--n];
      }
      chance += tail * part->second;
    }
    chances.push_back(chance);
    if (chance >= percent / 100.0 - kEpsilon) break;
  }
  return chances;
}

std::optional<int> first_day(const std::vector<double>& chances, int percent) {
  for (std::size_t i = 0; i < chances.size(); ++i) {
    if (chances[i] >= percent / 100.0 - kEpsilon) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::map<std::int64_t, std::optional<int>> first_days(const Sample& sample,
                                                      const std::set<std::int64_t>& items,
                                                      int percent) {
  std::map<std::int64_t, std::optional<int>> found;
  for (const std::int64_t n : items) found[n] = std::nullopt;
  if (sample.total == 0 || items.empty()) return found;
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(*items.rbegin(), 0));
  std::vector<double> sums{1};
  // More items are never done earlier: the first that is not yet done waits for its day.
  auto next = found.begin();
  for (int day = 1; day <= kFarthest && next != found.end(); ++day) {
    sums = add_draw(sums, sample, most);
    std::vector<double> at_least(sums.size() + 1, 0);
    for (std::size_t n = sums.size(); n-- > 0;) at_least[n] = at_least[n + 1] + sums[n];
    for (; next != found.end(); ++next) {
      const auto n = static_cast<std::size_t>(std::max<std::int64_t>(next->first, 0));
      const double chance = n < at_least.size() ? at_least[n] : 0;
      if (chance < percent / 100.0 - kEpsilon) break;
      next->second = day;
    }
  }
  return found;
}

Xoshiro::Xoshiro(std::uint64_t seed) {
  Random seeds(seed);
  for (std::uint64_t& word : state_) word = seeds.next();
}

std::uint64_t Xoshiro::next() {
  const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17U;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotated(state_[3], 45);
  return result;
}

std::uint64_t Xoshiro::below(std::uint64_t bound) {
  const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
  std::uint64_t draw = next();
  while (draw >= limit) draw = next();
  return draw % bound;
}

double Xoshiro::unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

std::vector<std::int64_t> simulate_many(const Sample& sample, int days, int trials,
                                        std::uint64_t seed) {
  Xoshiro random(seed);
  std::vector<std::int64_t> totals;
  for (int trial = 0; trial < trials; ++trial) {
    std::int64_t total = 0;
    for (int day = 0; day < days; ++day) total += sample.counts[random.below(sample.counts.size())];
    totals.push_back(total);
  }
  std::sort(totals.begin(), totals.end());
  return totals;
}

std::vector<std::int64_t> simulate_when(const Sample& sample, const ScopeRange& scope, int trials,
                                        std::uint64_t seed) {
  Xoshiro random(seed);
  std::vector<std::int64_t> all;
  for (int trial = 0; trial < trials; ++trial) {
    double items = scope.low * scope.split_low;
    if (!scope.is_exact()) {
      items = (scope.low + random.unit() * (scope.high - scope.low)) *
              (scope.split_low + random.unit() * (scope.split_high - scope.split_low));
    }
    const auto wanted = static_cast<std::int64_t>(std::ceil(items - kEpsilon));
    std::int64_t done = 0;
    int days = 0;
    while (done < wanted && days <= kFarthest) {
      done += sample.counts[random.below(sample.counts.size())];
      ++days;
    }
    all.push_back(days);
  }
  std::sort(all.begin(), all.end());
  return all;
}

Date day_after(const Flow& flow, Date day, int days) {
  while (days > 0) {
    ++day.days;
    if (is_worked(flow, day)) --days;
  }
  return day;
}

int draws_until(const Flow& flow, Date day, Date last) {
  int draws = 0;
  for (++day.days; day <= last; ++day.days) {
    if (is_worked(flow, day)) ++draws;
  }
  return draws;
}

}  // namespace kanban
