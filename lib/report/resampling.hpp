// Resampling — how two samples differ, how sure that is, and how often chance does as much. Pure.
//
// A sample is made of units, which are drawn as a whole: each value alone, or the values of a week
// where neighbours resemble each other. Differences are after - before.
//
// - Interval: the 2.5th and 97.5th percentile of the difference over resamples of both samples, as
//   many units each, drawn with replacement (the percentile bootstrap).
// - Shift: Hodges and Lehmann's, the median of the differences of all pairs.
// - p of the permutation test: (hits + 1) / (trials + 1), a hit being a random division of all
//   units into two samples of these numbers that differ at least as much, in either direction.
// Percentiles are those of the board's rule for durations, by nearest rank. The draws are those of
// base/random.hpp: the same seed gives the same numbers on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/random.hpp"

namespace kanban {

using Units = std::vector<std::vector<std::int64_t>>;

// What is compared of two samples: a percentile, or the mean.
struct Statistic {
  std::optional<int> percent = {};

  friend bool operator==(const Statistic&, const Statistic&) = default;
};

// A difference with its 95 % interval.
struct Effect {
  double value = 0;
  double low = 0;
  double high = 0;
};

struct Effects {
  Effect measure = {};  // of the statistic that was asked for
  Effect median = {};
  Effect p85 = {};
  Effect shift = {};
};

struct ChanceDraws {
  int trials = 10000;
  std::uint64_t seed = 1;
};

class TwoSamples {
 public:
  // Requires: neither is empty, and no unit is.
  TwoSamples(const Units& before, const Units& after);

  Effects effects(Statistic measure, const ChanceDraws& draws) const;
  double permutation_p(Statistic measure, const ChanceDraws& draws) const;

 private:
  // How often each of the distinct values is in a sample.
  using Tally = std::vector<std::int64_t>;
  using RankedUnits = std::vector<std::vector<std::size_t>>;
  // The differences of one pair of samples: the measure, the median, the 85th percentile, the
  // shift.
  using Differences = std::array<double, 4>;

  RankedUnits ranked(const Units& units) const;
  Tally tally_of(const RankedUnits& units) const;
  Tally resample(const RankedUnits& units, Random& random) const;
  double value_of(const Tally& tally, Statistic statistic) const;
  double difference(const Tally& before, const Tally& after, Statistic statistic) const;
  double shift(const Tally& before, const Tally& after) const;
  std::int64_t pairs_up_to(const Tally& before, const Tally& after, std::int64_t bound) const;
  Differences differences(const Tally& before, const Tally& after, Statistic measure) const;

  std::vector<std::int64_t> values_ = {};  // the distinct ones, ascending
  RankedUnits before_ = {};                // units as places in values_
  RankedUnits after_ = {};
};

}  // namespace kanban
