#include "report/resampling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kanban {
namespace {

constexpr int kMedian = 50;
constexpr int kHigh = 85;
// Sums of doubles differ in their last digits by the order of adding.
constexpr double kSlack = 1e-9;

std::int64_t size_of(const std::vector<std::int64_t>& tally) {
  return std::accumulate(tally.begin(), tally.end(), std::int64_t{0});
}

// The middle 95 % of `values`.
std::pair<double, double> middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto rank = [&](std::size_t per_mille) {
    return values[std::max<std::size_t>((per_mille * values.size() + 999) / 1000, 1) - 1];
  };
  return {rank(25), rank(975)};
}

}  // namespace

TwoSamples::TwoSamples(const Units& before, const Units& after) {
  for (const Units* units : {&before, &after}) {
    for (const auto& unit : *units) values_.insert(values_.end(), unit.begin(), unit.end());
  }
  std::sort(values_.begin(), values_.end());
  values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
  before_ = ranked(before);
  after_ = ranked(after);
}

TwoSamples::RankedUnits TwoSamples::ranked(const Units& units) const {
  RankedUnits all;
  for (const auto& unit : units) {
    auto& places = all.emplace_back();
    for (const std::int64_t value : unit) {
      const auto found = std::lower_bound(values_.begin(), values_.end(), value);
      places.push_back(static_cast<std::size_t>(found - values_.begin()));
    }
  }
  return all;
}

TwoSamples::Tally TwoSamples::tally_of(const RankedUnits& units) const {
  Tally tally(values_.size(), 0);
  for (const auto& unit : units) {
    for (const std::size_t place : unit) ++tally[place];
  }
  return tally;
}

TwoSamples::Tally TwoSamples::resample(const RankedUnits& units, Random& random) const {
  Tally tally(values_.size(), 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const std::size_t place : units[random.below(units.size())]) ++tally[place];
  }
  return tally;
}

double TwoSamples::value_of(const Tally& tally, Statistic statistic) const {
  const std::int64_t n = size_of(tally);
  if (!statistic.percent) {
    const auto sum =
        std::inner_product(values_.begin(), values_.end(), tally.begin(), std::int64_t{0});
    return static_cast<double>(sum) / static_cast<double>(n);
  }
  // base/percentile.hpp, counted instead of laid out.
  std::int64_t left = std::max<std::int64_t>((*statistic.percent * n + 99) / 100, 1);
  std::size_t place = 0;
  while (left > tally[place]) left -= tally[place++];
  return static_cast<double>(values_[place]);
}

double TwoSamples::difference(const Tally& before, const Tally& after, Statistic statistic) const {
  return value_of(after, statistic) - value_of(before, statistic);
}

// How many pairs have after - before <= bound.
std::int64_t TwoSamples::pairs_up_to(const Tally& before, const Tally& after,
                                     std::int64_t bound) const {
  std::int64_t pairs = 0;
  std::int64_t reached = size_of(before);  // values of `before` from `place` on
  std::size_t place = 0;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    while (place < values_.size() && values_[place] < values_[i] - bound) {
      reached -= before[place++];
    }
    pairs += after[i] * reached;
  }
  return pairs;
}

double TwoSamples::shift(const Tally& before, const Tally& after) const {
  const std::int64_t pairs = size_of(before) * size_of(after);
  // The smallest difference that so many pairs reach.
  const auto pair_at = [&](std::int64_t rank) {
    std::int64_t low = values_.front() - values_.back();
    std::int64_t high = -low;
    while (low < high) {
      const std::int64_t half = low + (high - low) / 2;
      if (pairs_up_to(before, after, half) >= rank) {
        high = half;
      } else {
        low = half + 1;
      }
    }
    return low;
  };
  const std::int64_t lower = pair_at((pairs + 1) / 2);
  const std::int64_t upper = pairs % 2 == 1 ? lower : pair_at(pairs / 2 + 1);
  return static_cast<double>(lower + upper) / 2;
}

TwoSamples::Differences TwoSamples::differences(const Tally& before, const Tally& after,
                                                Statistic measure) const {
  return {difference(before, after, measure), difference(before, after, {kMedian}),
          difference(before, after, {kHigh}), shift(before, after)};
}

Effects TwoSamples::effects(Statistic measure, const ChanceDraws& draws) const {
  const Differences seen = differences(tally_of(before_), tally_of(after_), measure);
  std::array<std::vector<double>, 4> drawn;
  Random random(draws.seed);
  for (int trial = 0; trial < draws.trials; ++trial) {
    const Tally before = resample(before_, random);
    const Tally after = resample(after_, random);
    const Differences now = differences(before, after, measure);
    for (std::size_t i = 0; i < now.size(); ++i) drawn.at(i).push_back(now.at(i));
  }
  std::array<Effect, 4> effects;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const auto [low, high] = middle(std::move(drawn.at(i)));
    effects.at(i) = {seen.at(i), low, high};
  }
  return {effects[0], effects[1], effects[2], effects[3]};
}

double TwoSamples::permutation_p(Statistic measure, const ChanceDraws& draws) const {
  RankedUnits all = before_;
  all.insert(all.end(), after_.begin(), after_.end());
  const Tally whole = tally_of(all);
  const double seen = std::abs(difference(tally_of(before_), tally_of(after_), measure));
  Random random(draws.seed);
  int hits = 0;
  for (int trial = 0; trial < draws.trials; ++trial) {
    // The first units of a shuffle are one sample, the others the other.
    Tally before(values_.size(), 0);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      std::swap(all[i], all[i + random.below(all.size() - i)]);
      for (const std::size_t place : all[i]) ++before[place];
    }
    Tally after = whole;
    for (std::size_t i = 0; i < after.size(); ++i) after[i] -= before[i];
    if (std::abs(difference(before, after, measure)) >= seen - kSlack) ++hits;
  }
  return static_cast<double>(hits + 1) / static_cast<double>(draws.trials + 1);
}

}  // namespace kanban
