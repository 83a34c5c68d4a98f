// Due — how well promised days are kept.
//
// Of the window's deliveries of cards with a `due` day: in time when finished on or before it, else
// so many days late. Of the cards not finished at the instant asked for: past due when the day is
// over, and due within the next 14 days.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct DueCard {
  std::string id = {};
  std::string title = {};
  Date due = {};
  std::optional<Date> finished = {};
  std::int32_t days_late = 0;  // negative: early, or still to come
};

struct Due {
  DayRange window = {};
  Date today = {};
  std::vector<DueCard> finished = {};  // by finish, then id
  std::vector<DueCard> open = {};      // past due or due within 14 days, by due day, then id
  std::size_t in_time = 0;
  std::size_t past = 0;
};

Due due(const Flow& flow);
Sheet sheet(const Due& report);

}  // namespace kanban
