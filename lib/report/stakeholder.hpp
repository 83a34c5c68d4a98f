// Stakeholder — one person's cards: what changed since the window began, and by when each will
// probably be done.
//
// Hers are the open cards and those closed in the window that name her under `stakeholders`, whose
// product does, that she reported or requested, that she is to be told of, or whose product she
// owns. Changes are the moves, blocks and comments of the window, and that a card is new. The date
// is that at 85 %: of a card in progress from its age (report/outlook.hpp: `forecast --card`), of
// one that waits from its place: the day on which so many cards as come before it, and it, are done
// (report/forecast.hpp: `forecast --items`). All places are read from one convolution.
#pragma once

#include <map>

#include "report/figures.hpp"

namespace kanban {

inline constexpr int kLikely = 85;  // percent

struct StakeCard {
  const Life* life = nullptr;
  std::vector<std::string> as = {};       // "interested", "decides", "asked", "reported", "told"
  std::vector<std::string> changes = {};  // of the window, the oldest first
  std::optional<Date> likely = {};        // of an open card
};

struct Stake {
  std::string person = {};
  DayRange window = {};
  TimeZone zone = {};
  std::vector<StakeCard> cards = {};  // the soonest first, then those without a date, then closed
  std::size_t open = 0;
  std::size_t changed = 0;
  std::map<std::string, std::vector<std::string>> no_date =
      {};  // reasons, and the ids of the cards
};

// As what `person` has to do with the card; nothing where it is none of hers.
std::vector<std::string> stakes_in(const Settings& settings, const Card& card,
                                   const std::string& person);

// The people for whom there is such a report, sorted.
std::vector<std::string> stakeholders_of(const Board& board);

// Her cards in `flow`, which may be some of the board; dates are drawn from `drawn`, all of it.
// `ahead` says of waiting cards how many are done when they are, themselves counted, by id.
Stake stake_of(const Flow& flow, const Flow& drawn, const std::string& person,
               const std::map<std::string, std::size_t>& ahead);
Sheet sheet(const Stake& report);

}  // namespace kanban
