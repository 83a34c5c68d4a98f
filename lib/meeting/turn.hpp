// Turn — who leads the daily: the same name for everybody, from the day and the people alone. Pure.
//
// Each working day it is the next person's turn, in the order of `daily: {people}`, else of
// `people:`. The turn is counted in working days since `daily: {since}`, when the first person led,
// else since 1970-01-01. A day that is not worked on has the turn of the next working day. Who is
// away is passed over; the turns of the days after stay as they are.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

struct Turn {
  std::string leads = {};  // empty where there is nobody
  std::string next = {};   // who leads after that; empty where there is nobody else
};

std::vector<std::string> people_of_daily(const Settings& settings);

Turn turn_on(const Settings& settings, Date day, const std::vector<std::string>& away);

}  // namespace kanban
