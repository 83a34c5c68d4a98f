#include "report/resampling.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "base/percentile.hpp"

namespace kanban {
namespace {

using Values = std::vector<std::int64_t>;

Units alone(const Values& values) {
  Units units;
  for (const auto value : values) units.push_back({value});
  return units;
}

double plain(Values values, Statistic statistic) {
  std::sort(values.begin(), values.end());
  if (statistic.percent) return static_cast<double>(*percentile(values, *statistic.percent));
  double sum = 0;
  for (const auto value : values) sum += static_cast<double>(value);
  return sum / static_cast<double>(values.size());
}

// The median of all differences, laid out.
double shift_of_pairs(const Values& before, const Values& after) {
  std::vector<double> all;
  for (const auto a : after) {
    for (const auto b : before) all.push_back(static_cast<double>(a - b));
  }
  std::sort(all.begin(), all.end());
  return (all[(all.size() - 1) / 2] + all[all.size() / 2]) / 2;
}

// The exact p: every division of all values into samples of these sizes.
double exact_p(const Values& before, const Values& after, Statistic statistic) {
  Values all = before;
  all.insert(all.end(), after.begin(), after.end());
  const double seen = std::abs(plain(after, statistic) - plain(before, statistic));
  std::vector<int> side(all.size(), 1);
  std::fill(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(before.size()), 0);
  double hits = 0;
  double divisions = 0;
  do {
    Values a;
    Values b;
    for (std::size_t i = 0; i < all.size(); ++i) (side[i] == 0 ? a : b).push_back(all[i]);
    divisions += 1;
    if (std::abs(plain(b, statistic) - plain(a, statistic)) >= seen - 1e-9) hits += 1;
  } while (std::next_permutation(side.begin(), side.end()));
  return hits / divisions;
}

Values some(Random& random, std::size_t count, std::uint64_t most) {
  Values values;
  for (std::size_t i = 0; i < count; ++i)
    values.push_back(static_cast<std::int64_t>(random.below(most)));
  return values;
}

TEST_CASE("differences are those of the samples themselves") {
  Random random(3);
  for (int round = 0; round < 60; ++round) {
    const Values before = some(random, 1 + random.below(12), 9);
    const Values after = some(random, 1 + random.below(12), 9);
    const Effects found = TwoSamples(alone(before), alone(after)).effects({70}, ChanceDraws{20, 1});
    CHECK(found.measure.value == Approx(plain(after, {70}) - plain(before, {70})));
    CHECK(found.median.value == Approx(plain(after, {50}) - plain(before, {50})));
    CHECK(found.p85.value == Approx(plain(after, {85}) - plain(before, {85})));
    CHECK(found.shift.value == Approx(shift_of_pairs(before, after)));
  }
}

TEST_CASE("the permutation test comes near the count of all divisions") {
  Random random(5);
  for (const Statistic statistic : {Statistic{}, Statistic{50}, Statistic{85}}) {
    for (int round = 0; round < 6; ++round) {
      const Values before = some(random, 5, 12);
      const Values after = some(random, 6, 20);
      const double exact = exact_p(before, after, statistic);
      const double found =
          TwoSamples(alone(before), alone(after)).permutation_p(statistic, ChanceDraws{20000, 7});
      CHECK(std::abs(found - exact) < 5 * std::sqrt(0.25 / 20000) + 1e-3);
    }
  }
}

TEST_CASE("p is never zero, and one where nothing differs") {
  const Values low{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  const Values high{9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
  const TwoSamples apart(alone(low), alone(high));
  CHECK(apart.permutation_p({}, ChanceDraws{999, 1}) == Approx(1.0 / 1000));
  CHECK(TwoSamples(alone(low), alone(low)).permutation_p({}, ChanceDraws{99, 1}) == Approx(1));
  const Effects effects = apart.effects({}, ChanceDraws{100, 1});
  CHECK(effects.measure.value == Approx(8));
  CHECK(effects.measure.low == Approx(8));
  CHECK(effects.shift.high == Approx(8));
}

TEST_CASE("the interval of a mean is that of the theory, and the seed decides the draws") {
  Random random(17);
  const Values before = some(random, 200, 100);
  Values after = some(random, 200, 100);
  for (auto& value : after) value += 20;
  const TwoSamples samples(alone(before), alone(after));
  const Effects effects = samples.effects({}, ChanceDraws{4000, 2});
  // Even on 0 … 99: variance 833; standard error of the difference sqrt(2 * 833 / 200) = 2.89.
  const double wide = effects.measure.high - effects.measure.low;
  CHECK(wide == Approx(2 * 1.96 * 2.89).epsilon(0.15));
  CHECK(effects.measure.low < effects.measure.value);
  CHECK(samples.effects({}, ChanceDraws{4000, 2}).measure.low == effects.measure.low);
  CHECK(samples.effects({}, ChanceDraws{4000, 3}).measure.low != effects.measure.low);
}

TEST_CASE("whole weeks are drawn together, so alike neighbours say less") {
  // Each week holds ten times the same value.
  const auto weeks = [](const Values& values) {
    Units units;
    for (const auto value : values) units.emplace_back(10, value);
    return units;
  };
  const Values before{1, 5, 3, 7};
  const Values after{4, 8, 6, 10};
  Units flat_before;
  Units flat_after;
  for (const auto& week : weeks(before))
    for (const auto v : week) flat_before.push_back({v});
  for (const auto& week : weeks(after))
    for (const auto v : week) flat_after.push_back({v});
  const ChanceDraws draws{5000, 1};
  const double by_week = TwoSamples(weeks(before), weeks(after)).permutation_p({}, draws);
  CHECK(by_week == Approx(exact_p(before, after, {})).margin(0.04));
  CHECK(TwoSamples(flat_before, flat_after).permutation_p({}, draws) < 0.01);
  CHECK(by_week > 0.05);
}

}  // namespace
}  // namespace kanban
