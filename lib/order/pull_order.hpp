// Pull order — the one order of everything that waits on a board: what is next, and by which rule
// it stands where it stands. Pure.
//
// In this order: expedite cards without a rank, by score; ranked cards, by rank; dated cards whose
// last day to start has come, earliest due first; all others, by score. Ties: earlier due, older
// creation, id in natural order. Then each blocker moves directly before the best placed card that
// it blocks. Cards that are deferred, or explained by an open problem, are not in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/natural_order.hpp"
#include "order/factors.hpp"
#include "order/score.hpp"

namespace kanban {

enum class OrderGroup { expedite, ranked, must_start, scored, not_scored };

std::string_view group_name(OrderGroup group);

struct Waiting {
  Facts facts = {};
  Factors factors = {};
  std::optional<Score> score = {};
  OrderGroup group = OrderGroup::scored;
  std::size_t own_place = 0;                 // its place, from 1, if it blocked nothing
  std::string_view moved_for = {};           // the card before which it stands because it blocks it
  std::vector<std::string> blocked_by = {};  // open cards that block it, also those at work

  const Card& card() const { return facts.file->card; }
  std::string_view id() const { return facts.file->card.id(); }
};

struct Gathered {
  const CardFile* file = nullptr;
  const CardFile* problem = nullptr;
};

struct PullOrder {
  std::vector<Waiting> cards = {};
  std::vector<const CardFile*> deferred = {};  // sorted by id
  std::vector<Gathered> gathered = {};         // shown under their problem
  std::vector<Error> problems = {};            // blocks-circle

  // The place of the card `id`, from 1; 0 when it is not in the order.
  std::size_t place_of(std::string_view id) const;
};

// Whether the group of dated cards that must start is used, or what the order would be without.
enum class DateRule { as_set, off };

// Requires: `board` and `rules` (of its settings) live as long as the order; cards with whole
// histories where `needs_history` says so.
PullOrder pull_order(const Board& board, const Rules& rules, const Moment& moment,
                     DateRule date_rule = DateRule::as_set);

// Whether the order asks the histories of finished cards: for a measured expectation, or for where
// the count of the reserve stands.
bool needs_history(const Settings& settings);

}  // namespace kanban
