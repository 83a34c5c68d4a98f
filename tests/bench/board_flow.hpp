// Board flow — a year of work on a made board: cards arrive, wait, are worked on under limits, are
// blocked, reviewed, done or dropped. The same wishes give the same board on every machine.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/board.hpp"

namespace kanban::bench {

enum class Profile {
  helpdesk,  // lanes, people, a product owner: the board of the demo
  plain,     // the same flow without limits and lanes, for measuring
};

struct Wishes {
  std::size_t cards = 160;
  int days = 365;
  std::uint64_t seed = 1;
  Instant until = {};
  Profile profile = Profile::helpdesk;
};

struct MadeBoard {
  Settings settings = {};
  std::vector<Card> cards = {};
};

MadeBoard make_board(const Wishes& wishes);

}  // namespace kanban::bench
