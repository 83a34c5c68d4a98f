#include "report/before_after.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

std::string day_name(int days_after_change) {
  return format_date(Date{day("2026-06-01").days + days_after_change}).substr(5);
}

// A card that is started on `start`, so many days after the change, and takes `days`.
CardFile one(int number, int start, int days, const std::string& type = "story") {
  CardFile file = a_card("c" + std::to_string(1000 + number),
                         {{day_name(start), "develop"}, {day_name(start + days - 1), "done"}});
  file.card.set_text(Field::type, type);
  return file;
}

// A card a day in the thirty days before the change and after it; they take `before` and `after`
// days, and one more on every third day.
Board days_of(int before, int after) {
  std::vector<CardFile> cards;
  for (int i = 0; i < 30; ++i) {
    cards.push_back(one(i, -30 + i, before + (i % 3 == 0 ? 1 : 0)));
    cards.push_back(one(100 + i, i, after + (i % 3 == 0 ? 1 : 0)));
  }
  return a_board(std::move(cards));
}

Experiment experiment(const std::string& measure = "cycle-time.p85") {
  Experiment one;
  one.id = "x";
  one.change = "less";
  one.measure = *find_measure(measure);
  one.started = day("2026-06-01");
  one.until = day("2026-06-30");
  return one;
}

BeforeAfter report(const Board& board, const Experiment& experiment,
                   const std::string& until = "06-30", BeforeAfterOptions options = {}) {
  options.draws.trials = 999;
  return before_after(flow_at(board, "06-01", until), experiment, options);
}

bool warns(const BeforeAfter& report, const std::string& words) {
  return std::any_of(report.cautions.begin(), report.cautions.end(), [&](const std::string& text) {
    return text.find(words) != std::string::npos;
  });
}

TEST_CASE("what began and ended on one side counts there, what straddles the change on neither") {
  const BeforeAfter found = report(days_of(5, 2), experiment());
  CHECK(window_text(found.before.days) == "2026-05-02 to 2026-05-31");
  CHECK(window_text(found.after.days) == "2026-06-01 to 2026-06-30");
  // Started on 2 May and the days after it; that of the 28th takes until 1 June, the first too
  // long.
  CHECK(found.before.spread.n == 26);
  CHECK(found.before.open == 4);
  CHECK(found.straddlers.size() == found.before.open);
  CHECK(format_date(found.straddlers.front().began) == "2026-05-28");
  CHECK(found.after.spread.n + found.after.open == 30);
  CHECK(*found.before.value == Approx(6));
  CHECK(*found.after.value == Approx(3));
  CHECK(found.verdict == ExperimentVerdict::better);
  CHECK(found.effects->measure.value == Approx(-3));
  CHECK(*found.permutation_p == Approx(1.0 / 1000));
  CHECK(found.behaviour.baseline == found.before.spread.n);
}

TEST_CASE("slower work is worse, and work as before gives no sign") {
  CHECK(report(days_of(2, 5), experiment()).verdict == ExperimentVerdict::worse);
  const BeforeAfter same = report(days_of(3, 3), experiment());
  CHECK(same.verdict == ExperimentVerdict::no_sign);
  CHECK(*same.permutation_p > 0.5);
  CHECK(verdict_line(same).find("no sign of change: cycle-time.p85 4 d") == 0);
}

TEST_CASE("below twenty on a side there is no test, before the planned end no verdict") {
  const BeforeAfter early = report(days_of(5, 2), experiment(), "06-15");
  CHECK(early.verdict == ExperimentVerdict::too_early);
  CHECK_FALSE(early.permutation_p);
  CHECK(early.why_early.find("20 are needed on each side") != std::string::npos);
  const BeforeAfter planned = report(days_of(5, 2), experiment(), "06-28");
  CHECK(planned.verdict == ExperimentVerdict::too_early);
  CHECK(planned.permutation_p);
  CHECK(planned.why_early == "it is planned to go on until 2026-06-30");
  CHECK(warns(planned, "the planned end is 2026-06-30"));
}

TEST_CASE("an effect that matters is held against the interval") {
  Experiment wanted = experiment();
  wanted.effect = "5";
  CHECK(verdict_line(report(days_of(5, 2), wanted)).find("less than the 5 d that matter") !=
        std::string::npos);
  wanted.effect = "0.5";
  const BeforeAfter same = report(days_of(3, 3), wanted);
  const bool possible = same.effects->measure.low <= -0.5 || same.effects->measure.high >= 0.5;
  CHECK((verdict_line(same).find("the data cannot tell") != std::string::npos) == possible);
  wanted.effect = "9";
  CHECK(verdict_line(report(days_of(3, 3), wanted)).find("9 d is not in the interval") !=
        std::string::npos);
}

TEST_CASE("where slow work is still open the log-rank test decides") {
  Board board = days_of(3, 3);
  for (int i = 0; i < 12; ++i) {
    board.cards.push_back(a_card("z" + std::to_string(100 + i), {{day_name(i), "develop"}}));
  }
  const BeforeAfter found = report(board, experiment());
  CHECK(found.after.open == 15);
  CHECK(found.open_counted);
  CHECK(found.p() == *found.log_rank_p);
  CHECK(found.verdict == ExperimentVerdict::worse);
  CHECK(*found.permutation_p > 0.05);
  CHECK(warns(found, "still open"));
}

TEST_CASE("a changed mix, an earlier trend and other changes are cautions") {
  std::vector<CardFile> cards;
  for (int i = 0; i < 30; ++i) {
    cards.push_back(one(i, -40 + i, 1 + i / 5));
    cards.push_back(one(100 + i, i, 2, i < 25 ? "bug" : "story"));
  }
  BeforeAfterOptions options;
  options.days_before = 40;
  options.other_changes = {"the experiment y ran at the same time"};
  const BeforeAfter found = report(a_board(std::move(cards)), experiment(), "06-30", options);
  CHECK(warns(found, "the mix of types"));
  CHECK_FALSE(warns(found, "the mix of classes"));
  CHECK(warns(found, "was rising already"));
  CHECK(warns(found, "--block week draws whole weeks"));
  CHECK(warns(found, "the experiment y"));
  options.drawn = DrawnAs::weeks;
  CHECK_FALSE(warns(report(days_of(3, 3), experiment(), "06-30", options), "--block week"));
}

TEST_CASE("a return from an unusual time is said to be one") {
  std::vector<CardFile> cards;
  for (int i = 0; i < 30; ++i) {
    cards.push_back(one(i, -60 + i, 2 + i % 2));
    cards.push_back(one(100 + i, -30 + i, 5 + i % 2));
    cards.push_back(one(200 + i, i, 2 + i % 2));
  }
  const BeforeAfter found = report(a_board(std::move(cards)), experiment());
  CHECK(found.verdict == ExperimentVerdict::better);
  CHECK(warns(found, "was itself unusual (3.0 d above the time before it)"));
}

TEST_CASE("throughput and WIP go by whole weeks, and more cards a week are better") {
  std::vector<CardFile> cards;
  for (int i = 0; i < 35; ++i) {
    if (i % 2 == 0) cards.push_back(one(i, -35 + i, 1));
    cards.push_back(one(100 + i, i, 1));
  }
  Experiment wanted = experiment("throughput");
  wanted.until = day("2026-07-05");
  const Board board = a_board(std::move(cards));
  const BeforeAfter found = report(board, wanted, "07-05");
  CHECK(found.before.values == 5);
  CHECK(found.after.values == 5);
  CHECK(*found.after.value == Approx(7));
  CHECK(*found.before.value == Approx(3.6));  // 4 3 4 3 4
  CHECK(found.verdict == ExperimentVerdict::better);
  CHECK(warns(found, "with 5 weeks the interval is rough"));
  wanted.measure = *find_measure("wip");
  const BeforeAfter wip = report(board, wanted, "07-05");
  CHECK(wip.before.values == 5);
  CHECK(*wip.before.value == Approx(0));  // what takes a day is not there at its end
  CHECK(wip.verdict == ExperimentVerdict::no_sign);
}

TEST_CASE("lead time begins with the card") {
  Board board = days_of(4, 2);
  for (CardFile& file : board.cards) file.card.created.seconds -= 5 * kSecondsPerDay;
  const BeforeAfter found = report(board, experiment("lead-time.p50"));
  CHECK(*found.before.value == Approx(9));
  CHECK(*found.after.value == Approx(7));
}

TEST_CASE("the sheet says how sure it is and never that something was proved") {
  const Sheet shown = sheet(report(days_of(5, 2), experiment()));
  CHECK(shown.finding.find("changed for the better: cycle-time.p85 6 d (n=") == 0);
  CHECK(shown.finding.find("95 % interval") != std::string::npos);
  CHECK(shown.finding.find("prove") == std::string::npos);
  CHECK(shown.tables.front().name == "sides");
  CHECK(shown.tables.front().table.rows.size() == 2);
}

}  // namespace
}  // namespace kanban
