// What holds for the reports of every board, and slow ways to the same numbers.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/percentile.hpp"
#include "report/cfd.hpp"
#include "report/cycle_time.hpp"
#include "report/littles_law.hpp"
#include "report/net_flow.hpp"
#include "report/throughput.hpp"
#include "report/time_in_column.hpp"
#include "report/work_in_progress.hpp"
#include "tests/unit/report/board.hpp"

using namespace kanban;

namespace {

constexpr std::int64_t kHour = 3600;

// A card that wanders through the columns, there and back, with blocks, within two months.
CardFile wandering_card(int number) {
  static const std::vector<std::string> kPlaces{"backlog", "ready", "develop", "review",
                                                "done",    "done",  "dropped", "develop"};
  CardFile file = a_card("c" + std::to_string(number), {{"03-01", "backlog"}});
  Card& card = file.card;
  std::int64_t hour = *rc::gen::inRange<std::int64_t>(0, 24 * 30);
  card.created = Instant{at("03-01").seconds + hour * kHour};
  card.history[0].at = card.created;
  const int moves = *rc::gen::inRange(0, 9);
  for (int i = 0; i < moves; ++i) {
    hour += *rc::gen::inRange<std::int64_t>(0, 100);
    Event event;
    event.at = Instant{at("03-01").seconds + hour * kHour};
    const int what = *rc::gen::inRange(0, 10);
    if (what == 0) event.kind = EventKind::blocked;
    if (what == 1) event.kind = EventKind::unblocked;
    if (what <= 1) {
      event.value = what == 0 ? "vendor" : "";
    } else {
      event.value = *rc::gen::elementOf(kPlaces);
      card.set_text(Field::column, event.value);
    }
    card.history.push_back(event);
  }
  if (*rc::gen::arbitrary<bool>()) card.set_text(Field::type, "bug");
  return file;
}

Board any_board() {
  Settings settings = flow_settings();
  settings.flow.moves = *rc::gen::element(MoveRule::again, MoveRule::furthest, MoveRule::last);
  settings.flow.recommit =
      *rc::gen::element(RecommitRule::last, RecommitRule::keep, RecommitRule::sum);
  settings.flow.reopen = *rc::gen::element(ReopenRule::go_on, ReopenRule::new_run);
  settings.flow.abandoned = *rc::gen::element(AbandonRule::depart, AbandonRule::ignore);
  std::vector<CardFile> cards;
  const int count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) cards.push_back(wandering_card(i));
  return a_board(std::move(cards), std::move(settings));
}

Flow any_flow(const Board& board) {
  const auto first = day("2026-03-01").days + *rc::gen::inRange(0, 40);
  FlowQuery query;
  query.as_of = Instant{at("03-01").seconds + *rc::gen::inRange<std::int64_t>(0, 24 * 70) * kHour};
  query.from = Date{first};
  query.to = Date{first + *rc::gen::inRange(0, 30)};
  return read_flow(board, query).value();
}

}  // namespace

TEST_CASE("the change of WIP is the net flow, and a day's total age follows from the one before") {
  CHECK(rc::check("daily identities", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const Daily days = daily(flow, flow.window);
    for (std::size_t i = 0; i < days.size(); ++i) {
      RC_ASSERT(days.wip[i] == static_cast<std::int64_t>(open_runs(flow, days.day(i)).size()));
      std::int64_t ages = 0;
      for (const OpenRun& open : open_runs(flow, days.day(i))) {
        ages += days.day(i).days - open.run->start_day.days + 1;
      }
      RC_ASSERT(days.total_age[i] == ages);
      if (i == 0) continue;
      RC_ASSERT(days.wip[i] - days.wip[i - 1] == days.arrivals[i] - days.departures[i]);
      std::int64_t left = 0;
      for (const OpenRun& open : open_runs(flow, days.day(i - 1))) {
        if (departure(*open.run) == days.day(i)) {
          left += days.day(i - 1).days - open.run->start_day.days + 1;
        }
      }
      RC_ASSERT(days.total_age[i] == days.total_age[i - 1] - left + days.wip[i]);
    }
  }));
}

TEST_CASE("cumulative lines never go down or cross, and the bands between them are the WIP") {
  CHECK(rc::check("cumulative flow", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const Cfd report = cfd(flow);
    for (std::size_t i = 0; i < report.days.size(); ++i) {
      const auto& lines = report.days[i].lines;
      RC_ASSERT(lines.front() == report.daily.all_arrivals[i]);
      RC_ASSERT(lines.front() - report.daily.all_departures[i] == report.daily.wip[i]);
      RC_ASSERT(lines.back() >= report.daily.all_departures[i]);
      for (std::size_t step = 0; step < lines.size(); ++step) {
        if (step > 0) RC_ASSERT(lines[step] <= lines[step - 1]);
        if (i > 0) RC_ASSERT(lines[step] >= report.days[i - 1].lines[step]);
      }
    }
  }));
}

TEST_CASE("the lines agree with asking every run on every day") {
  CHECK(rc::check("cumulative flow by brute force", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const Cfd report = cfd(flow);
    for (std::size_t i = 0; i < report.days.size(); ++i) {
      for (std::size_t step = 0; step < report.steps.size(); ++step) {
        std::int64_t count = 0;
        for (const Life& life : flow.lives) {
          for (const Run& run : life.runs) {
            const bool entered = step < run.entries.size() &&
                                 flow.zone.date_of(run.entries[step]) <= report.daily.day(i);
            if (entered || departure(run) <= report.daily.day(i)) ++count;
          }
        }
        RC_ASSERT(report.days[i].lines[step] == count);
      }
    }
  }));
}

TEST_CASE("the order of the cards in the board changes nothing") {
  CHECK(rc::check("shuffled", [] {
    const Board board = any_board();
    Board shuffled = board;
    std::reverse(shuffled.cards.begin(), shuffled.cards.end());
    FlowQuery query;
    query.as_of = at("04-20");
    query.from = day("2026-03-01");
    const Flow one = read_flow(board, query).value();
    const Flow two = read_flow(shuffled, query).value();
    RC_ASSERT(cycle_time(one).spread.sorted == cycle_time(two).spread.sorted);
    RC_ASSERT(daily(one, one.window).total_age == daily(two, two.window).total_age);
    RC_ASSERT(one.defects.size() == two.defects.size());
    for (std::size_t i = 0; i < one.lives.size(); ++i) {
      RC_ASSERT(one.lives[i].file->card.id() == two.lives[i].file->card.id());
    }
  }));
}

TEST_CASE("a filter chooses cards and changes no run; the parts are the whole") {
  CHECK(rc::check("parts", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const auto is_bug = [](const Life& life) { return life.file->card.type() == "bug"; };
    const Flow bugs = narrowed(flow, is_bug);
    const Flow others = narrowed(flow, [&](const Life& life) { return !is_bug(life); });
    RC_ASSERT(bugs.lives.size() + others.lives.size() == flow.lives.size());
    RC_ASSERT(bugs.defects.size() + others.defects.size() == flow.defects.size());
    const NetFlow whole = net_flow(flow, Period::week);
    const NetFlow a = net_flow(bugs, Period::week);
    const NetFlow b = net_flow(others, Period::week);
    RC_ASSERT(a.arrivals + b.arrivals == whole.arrivals);
    RC_ASSERT(a.departures + b.departures == whole.departures);
    RC_ASSERT(a.wip_end + b.wip_end == whole.wip_end);
    RC_ASSERT(throughput(bugs, Period::day).total + throughput(others, Period::day).total ==
              throughput(flow, Period::day).total);
    for (const Life& life : bugs.lives) {
      const auto same = std::find_if(flow.lives.begin(), flow.lives.end(),
                                     [&](const Life& one) { return one.file == life.file; });
      RC_ASSERT(same->runs.size() == life.runs.size());
      for (std::size_t i = 0; i < life.runs.size(); ++i) {
        RC_ASSERT(same->runs[i].entries == life.runs[i].entries);
        RC_ASSERT(same->runs[i].end == life.runs[i].end);
      }
    }
  }));
}

TEST_CASE("L = lambda w: every item is counted once, and H is the WIP of every moment added up") {
  CHECK(rc::check("Little's law", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const LittlesLaw report = littles_law(flow);
    RC_ASSERT(report.items == report.open_before + report.arrivals);
    RC_ASSERT(report.items == report.departures + report.wip_end);
    // Every move is at a whole hour: count the runs open in each hour of the window.
    const Instant begin = flow.zone.start_of(flow.window.first);
    std::int64_t total = 0;
    for (std::int64_t t = begin.seconds; t < begin.seconds + report.seconds; t += kHour) {
      const std::int64_t step = std::min(kHour, begin.seconds + report.seconds - t);
      for (const Life& life : flow.lives) {
        for (const Run& run : life.runs) {
          const bool over = run.kind != RunKind::open && run.end.seconds <= t;
          if (run.start.seconds <= t && !over) total += step;
        }
      }
    }
    RC_ASSERT(report.item_seconds == total);
  }));
}

TEST_CASE("the time in columns adds up to the time of the runs") {
  CHECK(rc::check("time in columns", [] {
    const Board board = any_board();
    const Flow flow = any_flow(board);
    const Efficiency report = efficiency(flow);
    std::int64_t total = 0;
    for (const Life& life : flow.lives) {
      for (const Run& run : life.runs) {
        if (run.kind != RunKind::finished || !flow.window.contains(run.end_day)) continue;
        total += run.end.seconds - run.start.seconds;
      }
    }
    RC_ASSERT(report.total() == total);
  }));
}

TEST_CASE("a percentile is the least value with so many at or under it") {
  CHECK(rc::check("nearest rank", [](std::vector<std::int64_t> values) {
    std::sort(values.begin(), values.end());
    const int percent = *rc::gen::inRange(0, 101);
    const auto found = percentile(values, percent);
    RC_ASSERT(found.has_value() == !values.empty());
    if (values.empty()) return;
    const auto enough = [&](std::int64_t value) {
      const auto n = std::count_if(values.begin(), values.end(),
                                   [&](std::int64_t other) { return other <= value; });
      return n * 100 >= static_cast<std::int64_t>(values.size()) * percent;
    };
    const auto least = std::find_if(values.begin(), values.end(), enough);
    RC_ASSERT(*found == *least);
  }));
}
