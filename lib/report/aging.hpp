// Aging — the work in progress at the instant asked for: how old it is, where it is, and what
// finished work says about it.
//
// Age: day - start day + 1 (or the board's day rule). Days in the column: since the card was last
// entered into the step it is in, both days counted. Rank: the share of the window's cycle times at
// or under the age. Chance: #(age <= t <= limit) / #(t >= age) over those cycle times, where at
// least five reach the age.
//
// Pace of a step: the ages at which the window's finished runs left it, for the last time, by
// the board's rule; runs that never were in it are not counted, runs that moved back are. Made
// non-decreasing from left to right.
#pragma once

#include "report/figures.hpp"
#include "report/service_level.hpp"

namespace kanban {

struct AgingCard {
  std::string id = {};
  std::string title = {};
  std::string column = {};
  std::size_t step = 0;
  std::int64_t age = 0;  // units
  std::int64_t days_in_column = 0;
  bool blocked = false;
  std::optional<int> rank = {};               // percent
  std::optional<ServiceLevel> expected = {};  // of a card of its type
  Chance chance = {};
  std::string outlook = {};  // "72 %", "missed", "beyond all experience (n=12)", "-"
};

struct Pace {
  std::string column = {};
  std::size_t n = 0;
  std::vector<std::optional<double>> ages = {};  // by kPercentiles, units
};

struct Aging {
  Date day = {};
  DayUnit unit = {};
  PercentileRule rule = PercentileRule::nearest_rank;
  std::optional<ServiceLevel> expectation = {};  // where one holds for all cards
  std::vector<AgingCard> cards = {};             // the oldest first, then by id
  std::vector<Pace> paces = {};                  // by step
  std::size_t finished = 0;                      // what the ranks and chances are drawn from
  std::size_t past_pace = 0;  // cards older than 85 % were when they left that step
};

Aging aging(const Flow& flow, const std::optional<ServiceLevel>& promised);
Sheet sheet(const Aging& report);

}  // namespace kanban
