#include "report/rank_tests.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "base/random.hpp"

namespace kanban {
namespace {

using Values = std::vector<std::int64_t>;

// U by looking at every pair.
double u_of_pairs(const Values& before, const Values& after) {
  double u = 0;
  for (const auto a : after) {
    for (const auto b : before) u += a > b ? 1 : (a == b ? 0.5 : 0);
  }
  return u;
}

TEST_CASE("chances of the normal and of chi-square are those of the tables") {
  CHECK(two_sided_p(1.959964) == Approx(0.05).epsilon(1e-5));
  CHECK(two_sided_p(-2.575829) == Approx(0.01).epsilon(1e-5));
  CHECK(two_sided_p(0) == Approx(1));
  CHECK(chi_square_p(3.841459, 1) == Approx(0.05).epsilon(1e-5));
  CHECK(chi_square_p(5.991465, 2) == Approx(0.05).epsilon(1e-5));
  CHECK(chi_square_p(18.307038, 10) == Approx(0.05).epsilon(1e-5));
  CHECK(chi_square_p(2, 2) == Approx(std::exp(-1.0)));  // two degrees: an exponential
  CHECK(chi_square_p(0, 3) == Approx(1));
}

TEST_CASE("with one degree chi-square is the square of a normal") {
  for (const double z : {0.1, 0.7, 1.3, 2.2, 3.5}) {
    CHECK(chi_square_p(z * z, 1) == Approx(two_sided_p(z)).epsilon(1e-9));
  }
}

TEST_CASE("Mann and Whitney count the pairs in which the later one is larger") {
  // Sorted apart: U = 9; mean 4.5, variance 3 * 3 * 7 / 12 = 5.25, z = 4 / 2.2913.
  const MannWhitney apart = mann_whitney({1, 2, 3}, {4, 5, 6});
  CHECK(apart.u == Approx(9));
  CHECK(apart.p == Approx(two_sided_p(4 / std::sqrt(5.25))));
  // Ties: 2 2 | 2 3: pairs 0.5 0.5 1 1 = 3; t = 3: variance 4/12 * (5 - 24/12) = 1, z = 0.5.
  const MannWhitney tied = mann_whitney({2, 2}, {2, 3});
  CHECK(tied.u == Approx(3));
  CHECK(tied.p == Approx(two_sided_p(0.5)));
  CHECK(mann_whitney({5, 5}, {5, 5, 5}).p == Approx(1));
  CHECK(mann_whitney({}, {1}).p == Approx(1));
}

TEST_CASE("U agrees with looking at every pair, and the sides are alike") {
  Random random(11);
  for (int round = 0; round < 50; ++round) {
    Values before;
    Values after;
    for (std::uint64_t i = 0; i <= random.below(15); ++i)
      before.push_back(static_cast<std::int64_t>(random.below(9)));
    for (std::uint64_t i = 0; i <= random.below(15); ++i)
      after.push_back(static_cast<std::int64_t>(random.below(9)));
    const MannWhitney test = mann_whitney(before, after);
    CHECK(test.u == Approx(u_of_pairs(before, after)));
    CHECK(test.p == Approx(mann_whitney(after, before).p));
  }
}

TEST_CASE("the log-rank test worked out by hand, open work counted") {
  // Times 1 2 3+ | 2 4 (+: open).
  // t=1: 1 of 5 ends, expected of the second group 2/5, variance 1*3*2*4/(25*4) = 0.24
  // t=2: 2 of 4 end (one each), expected 2*2/4 = 1, variance 2*2*2*2/(16*3) = 1/3
  // t=4: only the second group is left: expected 1, variance 0
  const LogRank test = log_rank({{1, true}, {2, true}, {3, false}}, {{2, true}, {4, true}});
  CHECK(test.more_ends == Approx(2 - 2.4));
  CHECK(test.chi_square == Approx(0.16 / (0.24 + 1.0 / 3)));
  CHECK(test.p == Approx(chi_square_p(test.chi_square, 1)));
  CHECK(log_rank({{3, false}}, {{4, false}}).p == Approx(1));
}

TEST_CASE("a series has a trend, and neighbours that resemble each other") {
  CHECK(trend_of({1, 2, 3, 4, 5}).correlation == Approx(1));
  CHECK(trend_of({1, 2, 3, 4, 5}).p == Approx(two_sided_p(2)));
  CHECK(trend_of({5, 4, 3, 2, 1}).correlation == Approx(-1));
  CHECK(trend_of({7, 7, 7}).correlation == Approx(0));
  // Ranks 1 2 3 4 against 2 1 4 3: 1 - 6 * 4 / 60.
  CHECK(rank_correlation({10, 20, 30, 40}, {5, 1, 9, 8}) == Approx(0.6));
  CHECK(autocorrelation({1, 9, 1, 9, 1, 9}) == Approx(-1));
  CHECK(autocorrelation({1, 2, 3, 4, 5, 6}) == Approx(1));
  CHECK(autocorrelation({1, 2}) == Approx(0));
}

TEST_CASE("a mix is another one when chi-square says so") {
  // Expected 15 of each: 4 * 25 / 15.
  const MixTest other = mix_test({10, 20}, {20, 10});
  CHECK(other.chi_square == Approx(100.0 / 15));
  CHECK(other.freedom == 1);
  CHECK(other.p < 0.01);
  CHECK(mix_test({10, 20, 0}, {20, 40, 0}).p == Approx(1));
  CHECK(mix_test({10, 20, 0}, {20, 40, 0}).freedom == 1);
  CHECK(mix_test({}, {}).p == Approx(1));
  CHECK(mix_test({0, 0}, {1, 2}).p == Approx(1));
  CHECK(mix_test({4}, {9}).p == Approx(1));
}

}  // namespace
}  // namespace kanban
