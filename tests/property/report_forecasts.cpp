// Forecasts against exact integer arithmetic, on any throughput.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "report/forecast.hpp"

using namespace kanban;

namespace {

std::vector<std::int64_t> any_counts() {
  const auto size = *rc::gen::inRange<std::size_t>(1, 12);
  return *rc::gen::container<std::vector<std::int64_t>>(size, rc::gen::inRange<std::int64_t>(0, 5));
}

// How many of all sequences of `days` draws reach at least `items`; and how many there are.
struct Ways {
  std::int64_t reached = 0;
  std::int64_t all = 0;
};

Ways ways_of(const std::vector<std::int64_t>& counts, int days, std::int64_t items) {
  std::vector<std::int64_t> ways{1};
  for (int day = 0; day < days; ++day) {
    std::vector<std::int64_t> next(ways.size() + 5, 0);
    for (std::size_t sum = 0; sum < ways.size(); ++sum) {
      for (const std::int64_t count : counts)
        next[sum + static_cast<std::size_t>(count)] += ways[sum];
    }
    ways = std::move(next);
  }
  Ways found;
  for (std::size_t sum = 0; sum < ways.size(); ++sum) {
    found.all += ways[sum];
    if (static_cast<std::int64_t>(sum) >= items) found.reached += ways[sum];
  }
  return found;
}

}  // namespace

TEST_CASE("the number forecast is reached in so many of all sequences, and one more is not") {
  CHECK(rc::check("how many", [] {
    const auto counts = any_counts();
    const int days = *rc::gen::inRange(1, 7);
    const int percent = *rc::gen::element(50, 70, 85, 95);
    const std::int64_t items = how_many(sample_of(counts), days, percent);
    const Ways at = ways_of(counts, days, items);
    const Ways above = ways_of(counts, days, items + 1);
    RC_ASSERT(at.reached * 100 >= at.all * percent);
    RC_ASSERT(above.reached * 100 < above.all * percent);
  }));
}

TEST_CASE("the day forecast is the first on which so many of all sequences are done") {
  CHECK(rc::check("when", [] {
    auto counts = any_counts();
    counts.push_back(2);  // something is finished on some day
    const std::int64_t items = *rc::gen::inRange<std::int64_t>(1, 6);
    const int percent = *rc::gen::element(50, 70, 85, 95);
    const auto day = first_day(done_by(sample_of(counts), {{items, 1.0}}, percent), percent);
    RC_ASSERT(day.has_value());
    RC_PRE(*day <= 12);  // beyond, the integers of the slow way run over
    const Ways then = ways_of(counts, *day, items);
    RC_ASSERT(then.reached * 100 >= then.all * percent);
    if (*day == 1) return;
    const Ways before = ways_of(counts, *day - 1, items);
    RC_ASSERT(before.reached * 100 < before.all * percent);
  }));
}

TEST_CASE("chances are of one, more confidence is never more cards nor an earlier day") {
  CHECK(rc::check("order", [] {
    auto counts = any_counts();
    counts.push_back(1);
    const Sample sample = sample_of(counts);
    const int days = *rc::gen::inRange(1, 20);
    double all = 0;
    for (const double chance : sum_of_draws(sample, days)) all += chance;
    RC_ASSERT(all > 1 - 1e-9);
    RC_ASSERT(all < 1 + 1e-9);
    const auto chances = done_by(sample, {{7, 1.0}}, 95);
    RC_ASSERT(std::is_sorted(chances.begin(), chances.end()));
    RC_ASSERT(how_many(sample, days, 95) <= how_many(sample, days, 50));
    RC_ASSERT(*first_day(chances, 50) <= *first_day(chances, 95));
  }));
}
