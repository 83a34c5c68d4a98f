#include "report/forecast.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "base/percentile.hpp"
#include "report/backtest.hpp"
#include "report/prediction.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

// How often each sum comes up over all sequences of `days` draws: exact, in integers.
std::vector<std::int64_t> count_sums(const std::vector<std::int64_t>& counts, int days) {
  std::vector<std::int64_t> ways{1};
  for (int day = 0; day < days; ++day) {
    std::vector<std::int64_t> next(
        ways.size() + static_cast<std::size_t>(*std::max_element(counts.begin(), counts.end())), 0);
    for (std::size_t sum = 0; sum < ways.size(); ++sum) {
      for (const std::int64_t count : counts)
        next[sum + static_cast<std::size_t>(count)] += ways[sum];
    }
    ways = std::move(next);
  }
  return ways;
}

const std::vector<std::int64_t> kCounts{0, 0, 3, 1, 0, 2, 1};

TEST_CASE("sums of draws agree with counting every sequence") {
  const Sample sample = sample_of(kCounts);
  CHECK(sample.total == 7);
  for (const int days : {1, 2, 5, 9}) {
    const auto ways = count_sums(kCounts, days);
    const auto chances = sum_of_draws(sample, days);
    REQUIRE(chances.size() == ways.size());
    const double all = std::pow(7, days);
    for (std::size_t n = 0; n < ways.size(); ++n) {
      CHECK(chances[n] == Approx(static_cast<double>(ways[n]) / all).margin(1e-15));
    }
  }
}

TEST_CASE("how many: the largest number that is reached so often, by integers") {
  const Sample sample = sample_of(kCounts);
  for (const int days : {1, 4, 8}) {
    const auto ways = count_sums(kCounts, days);
    std::int64_t all = 1;
    for (int i = 0; i < days; ++i) all *= 7;
    for (const int p : {50, 70, 85, 95}) {
      std::int64_t tail = 0;
      std::size_t n = ways.size();
      while (n > 0 && tail * 100 < all * p) tail += ways[--n];
      CHECK(how_many(sample, days, p) == static_cast<std::int64_t>(n));
    }
  }
}

TEST_CASE("when: the first day on which so many are reached so often, by integers") {
  const Sample sample = sample_of(kCounts);
  for (const int items : {1, 5, 8}) {
    const auto chances = done_by(sample, {{items, 1.0}}, 95);
    for (const int p : {50, 70, 85, 95}) {
      int day = 0;
      for (bool reached = false; !reached;) {
        const auto ways = count_sums(kCounts, ++day);
        std::int64_t all = 0;
        std::int64_t tail = 0;
        for (std::size_t n = 0; n < ways.size(); ++n) {
          all += ways[n];
          if (n >= static_cast<std::size_t>(items)) tail += ways[n];
        }
        reached = tail * 100 >= all * p;
      }
      CHECK(first_day(chances, p) == day);
    }
  }
}

TEST_CASE("nothing finished is nothing to come") {
  CHECK(done_by(sample_of(std::vector<std::int64_t>{0, 0}), {{1, 1.0}}, 95).empty());
  CHECK(how_many(sample_of(std::vector<std::int64_t>{0, 0}), 5, 50) == 0);
}

TEST_CASE("a scope between two numbers is even, rounded up") {
  const Scope scope = scope_of(2, 5, 1, 1);
  REQUIRE(scope.size() == 3);
  for (const std::int64_t items : {3, 4, 5}) CHECK(scope.at(items) == Approx(1.0 / 3));
  CHECK(scope_of(7, 7, 1, 1) == Scope{{7, 1.0}});
  const Scope split = scope_of(4, 4, 1, 1.5);
  CHECK(split.at(5) == Approx(0.5));
  CHECK(split.at(6) == Approx(0.5));
}

TEST_CASE("an uncertain scope times an uncertain split agrees with a fine grid of both") {
  const Scope scope = scope_of(10, 20, 1, 2);
  std::map<std::int64_t, double> grid;
  constexpr int kSteps = 2000;
  for (int i = 0; i < kSteps; ++i) {
    for (int j = 0; j < kSteps; ++j) {
      const double items = (10 + 10 * (i + 0.5) / kSteps) * (1 + (j + 0.5) / kSteps);
      grid[static_cast<std::int64_t>(std::ceil(items))] += 1.0 / kSteps / kSteps;
    }
  }
  double all = 0;
  for (const auto& [items, chance] : scope) {
    CHECK(chance == Approx(grid[items]).margin(1e-4));
    all += chance;
  }
  CHECK(all == Approx(1));
}

TEST_CASE("the chance of a scope mixes those of its numbers") {
  const Sample sample = sample_of(kCounts);
  const auto four = done_by(sample, {{4, 1.0}}, 99);
  const auto six = done_by(sample, {{6, 1.0}}, 99);
  const auto both = done_by(sample, {{4, 0.25}, {6, 0.75}}, 95);
  for (std::size_t i = 0; i < std::min(both.size(), four.size()); ++i) {
    CHECK(both[i] == Approx(0.25 * four[i] + 0.75 * six[i]));
  }
}

TEST_CASE("the generator is xoshiro256** seeded by splitmix64") {
  // The state after splitmix64 from seed 0 begins with e220a8397b1dcdaf, 6e789e6aa1b965f4, …; the
  // first number is rotl(state[1] * 5, 7) * 9.
  const std::uint64_t second = 0x6e789e6aa1b965f4U;
  const std::uint64_t five = second * 5;
  CHECK(Xoshiro(0).next() == ((five << 7U) | (five >> 57U)) * 9);
  CHECK(Xoshiro(1).next() != Xoshiro(2).next());
  Xoshiro random(7);
  for (int i = 0; i < 1000; ++i) {
    CHECK(random.below(3) < 3);
    const double unit = random.unit();
    CHECK((unit >= 0 && unit < 1));
  }
}

TEST_CASE("ten thousand trials land within five standard errors of the exact chance") {
  const Sample sample = sample_of(kCounts);
  constexpr int kTrials = 10000;
  const auto totals = simulate_many(sample, 14, kTrials, 1);
  const auto chances = sum_of_draws(sample, 14);
  double tail = 1;
  for (std::size_t n = 0; n < chances.size(); ++n) {
    const auto reached =
        totals.end() - std::lower_bound(totals.begin(), totals.end(), static_cast<std::int64_t>(n));
    const double error = std::sqrt(tail * (1 - tail) / kTrials) + 1e-9;
    CHECK(std::abs(static_cast<double>(reached) / kTrials - tail) <= 5 * error + 1.0 / kTrials);
    tail = std::max(0.0, tail - chances[n]);
  }
  const auto days = simulate_when(sample, {12, 12, 1, 1}, kTrials, 1);
  const auto done = done_by(sample, {{12, 1.0}}, 99);
  for (std::size_t i = 0; i < done.size(); ++i) {
    const auto by_then =
        std::upper_bound(days.begin(), days.end(), static_cast<std::int64_t>(i) + 1) - days.begin();
    const double error = std::sqrt(done[i] * (1 - done[i]) / kTrials) + 1e-9;
    CHECK(std::abs(static_cast<double>(by_then) / kTrials - done[i]) <= 5 * error + 1.0 / kTrials);
  }
}

TEST_CASE("the same seed gives the same trials") {
  const Sample sample = sample_of(kCounts);
  CHECK(simulate_many(sample, 5, 100, 3) == simulate_many(sample, 5, 100, 3));
  CHECK(simulate_many(sample, 5, 100, 3) != simulate_many(sample, 5, 100, 4));
}

// One card delivered each day from 1 to 30 March, two on each fifth.
Board steady() {
  std::vector<CardFile> cards;
  for (int i = 1; i <= 30; ++i) {
    const std::string day = (i < 10 ? "03-0" : "03-") + std::to_string(i);
    cards.push_back(
        a_card("c" + std::to_string(100 + i), {{day + "T08:00", "develop"}, {day, "done"}}));
    if (i % 5 == 0) {
      cards.push_back(
          a_card("d" + std::to_string(100 + i), {{day + "T08:00", "develop"}, {day, "done"}}));
    }
  }
  return a_board(std::move(cards));
}

TEST_CASE("the sample is the days up to the day asked for, without what is excluded") {
  Board board = steady();
  const Flow flow = flow_at(board, "01-01", "03-30");
  CHECK(sample_of(flow, 10).counts == std::vector<std::int64_t>{1, 1, 1, 1, 2, 1, 1, 1, 1, 2});
  CHECK(sample_of(flow, 40).counts.size() == 40);
  CHECK(sample_of(flow, 40).total == 36);
  board.settings.flow.forecast.exclude = {{day("2026-03-25"), day("2026-03-30")}};
  CHECK(sample_of(flow_at(board, "01-01", "03-30"), 10).counts ==
        std::vector<std::int64_t>{1, 1, 1, 1});
}

TEST_CASE("where days off are known, draws are on working days") {
  Board board = steady();
  board.settings.flow.working_days = {true, true, true, true, true, false, false};
  board.settings.flow.holidays = {day("2026-04-03")};
  const Flow flow = flow_at(board, "01-01", "03-30");  // a Monday
  CHECK(day_after(flow, flow.today, 1) == day("2026-03-31"));
  CHECK(day_after(flow, flow.today, 4) == day("2026-04-06"));  // over the holiday and the weekend
  CHECK(draws_until(flow, flow.today, day("2026-04-06")) == 4);
  CHECK(draws_until(flow, flow.today, day("2026-04-05")) == 3);
}

TEST_CASE("too little is refused, with the rule; force answers and says so") {
  const Board board = steady();
  const Flow flow = flow_at(board, "01-01", "03-30");
  Question question;
  question.ask = Ask::how_many;
  question.days = 5;
  question.history = 8;
  const auto refused = predict(flow, question);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "too-thin");
  question.force = true;
  CHECK_FALSE(predict(flow, question)->refused.empty());
  question.history = 30;
  CHECK(predict(flow, question)->refused.empty());
}

TEST_CASE("a prediction names dates") {
  const Board board = steady();
  const Flow flow = flow_at(board, "01-01", "03-30");
  Question question;
  question.ask = Ask::when;
  question.scope = {6, 6, 1, 1};
  question.history = 30;
  const auto answer = predict(flow, question);
  REQUIRE(answer.ok());
  // A day brings 1 (24 of 30) or 2 (6 of 30). Five days reach 6 with 1 - (4/5)^5 = 67 %.
  CHECK(answer->values == std::vector<std::optional<std::int64_t>>{5, 6, 6, 6});
  CHECK(answer->dates[0] == day("2026-04-04"));
}

TEST_CASE("one card: by the cycle times of those that got as old") {
  std::vector<CardFile> cards;
  for (int i = 0; i < 8; ++i) {
    const std::string end = "03-1" + std::to_string(i);
    cards.push_back(a_card("c" + std::to_string(i), {{"03-10", "develop"}, {end, "done"}}));
  }
  cards.push_back(a_card("k1", {{"03-18", "develop"}}));
  cards.push_back(a_card("k2", {{"03-18", "backlog"}}));
  const Board board = a_board(std::move(cards));
  const Flow flow = flow_at(board, "03-01", "03-20");
  Question question;
  question.ask = Ask::card;
  question.card = "k1";
  const auto answer = predict(flow, question);
  REQUIRE(answer.ok());
  CHECK(answer->age == 3);
  CHECK(answer->reached == 6);  // 3 to 8 days
  CHECK(answer->values == std::vector<std::optional<std::int64_t>>{5, 7, 8, 8});
  CHECK(answer->dates[0] == day("2026-03-22"));  // the fifth day of a card begun on the 18th
  CHECK(sheet(*answer).finding.find("started on 2026-03-18") != std::string::npos);
  question.card = "k2";
  CHECK(predict(flow, question)->age == 0);
  CHECK_FALSE(predict(flow, question)->started.has_value());
  question.card = "c1";
  CHECK(predict(flow, question).error().code == "bad-value");
  question.card = "zz";
  CHECK(predict(flow, question).error().code == "unknown-card");
}

TEST_CASE("one card where working days are counted: the date is a working day") {
  std::vector<CardFile> cards;  // three working days each, over a weekend
  for (int i = 0; i < 6; ++i) {
    cards.push_back(a_card("c" + std::to_string(i), {{"03-06", "develop"}, {"03-10", "done"}}));
  }
  cards.push_back(a_card("k1", {{"03-13", "develop"}}));  // a Friday
  Board board = a_board(std::move(cards));
  board.settings.flow.days = DayRule::working;
  board.settings.flow.working_days = {true, true, true, true, true, false, false};
  const Flow flow = flow_at(board, "03-01", "03-13");
  Question question;
  question.ask = Ask::card;
  question.card = "k1";
  const auto answer = predict(flow, question);
  REQUIRE(answer.ok());
  CHECK(*answer->values[0] == 3);
  CHECK(answer->dates[0] == day("2026-03-17"));  // Friday, Monday, Tuesday
}

TEST_CASE("intervals by Clopper and Pearson") {
  CHECK(clopper_pearson(0, 10).low == 0);
  CHECK(clopper_pearson(0, 10).high == Approx(1 - std::pow(0.025, 0.1)));
  CHECK(clopper_pearson(10, 10).low == Approx(std::pow(0.025, 0.1)));
  CHECK(clopper_pearson(10, 10).high == 1);
  CHECK(clopper_pearson(8, 10).low == Approx(0.4439).margin(1e-4));
  CHECK(clopper_pearson(8, 10).high == Approx(0.9748).margin(1e-4));
  CHECK(clopper_pearson(0, 0).high == 1);
}

TEST_CASE("a back-test counts how often forecasts were right") {
  const Board board = steady();
  const Backtest report = backtest(flow_at(board, "01-01", "03-30"), 14, 5, 1);
  // Origins from the 14th to the 25th; five days bring six cards always, and five draws of 11 in 14
  // ones and 3 in 14 twos (or 12 and 2) bring six or more with 68 % or 54 %, so at 85 % five.
  CHECK(report.levels[2].origins == 12);
  CHECK(report.levels[2].hits == 12);
  CHECK(report.levels[2].apart == 3);  // the 14th, 19th and 24th
  CHECK(report.levels[2].verdict == "cannot tell");
  CHECK(backtest(flow_at(board, "01-01", "03-10"), 14, 5, 1).levels[0].origins == 0);
}

TEST_CASE("the days of many numbers of items are those of each alone") {
  const Sample sample = sample_of(kCounts);
  std::set<std::int64_t> items;
  for (std::int64_t n = 0; n < 60; ++n) items.insert(n);
  for (const int p : {50, 85, 95}) {
    const auto days = first_days(sample, items, p);
    REQUIRE(days.size() == items.size());
    for (const auto& [n, day] : days) CHECK(day == first_day(done_by(sample, {{n, 1.0}}, p), p));
  }
  CHECK(first_days(sample_of({0, 0}), {1}, 85).at(1) == std::nullopt);
}

TEST_CASE("a back-test draws and counts the days that the board works on, as the forecast does") {
  // A card each working day of eight weeks: so many draws bring so many cards, always.
  Settings settings = flow_settings();
  settings.flow.working_days = {true, true, true, true, true, false, false};
  settings.flow.forecast.exclude = {{day("2026-01-12"), day("2026-01-16")}};
  std::vector<CardFile> cards;
  for (Date one = day("2026-01-05"); one <= day("2026-02-27"); ++one.days) {
    const bool idle = settings.flow.forecast.exclude[0].contains(one);
    if (!settings.flow.working_days[static_cast<std::size_t>(weekday(one))] || idle) continue;
    const std::string when = format_date(one).substr(5);
    cards.push_back(a_card("c" + when, {{when + "T08:00", "develop"}, {when + "T16:00", "done"}}));
  }
  const Board board = a_board(std::move(cards), settings);
  const Backtest report = backtest(flow_at(board, "01-01", "02-27"), 28, 2, 1);
  // From 1 February, when there are 28 days, to the 25th, after which two working days are known.
  CHECK(report.levels[0].origins == 25);
  for (const BacktestLevel& level : report.levels) CHECK(level.hits == level.origins);
  CHECK(report.levels[0].apart == 10);  // to the 3rd, 5th, 9th, 11th … 25th, 27th
}

}  // namespace
}  // namespace kanban
