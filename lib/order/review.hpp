// Review — which waiting cards nobody has decided about for too long, and what the first cards of
// the order still lack. Pure.
//
// A decision is the card's creation, a move to another column, or a recorded `decided:` event; its
// `until`, else `review: {every: …}`, says when the next one is due.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "order/pull_order.hpp"

namespace kanban {

struct Review {
  Date last = {};                // the day of the last decision
  std::string decision = {};     // "created", "moved", "keep", "rank" …
  std::optional<Date> due = {};  // the day by which the next is due
  bool is_due = false;           // it has come
  bool overdue = false;          // it has passed
  bool expired = false;          // no decision for longer than `review: {expire: …}`
};

Review review_of(const PrioritySettings& settings, const Card& card, const Moment& moment);

// Why a card is worth a word in refinement, the most pressing first.
enum class Concern { expired, overdue, due, not_ready, unknown, duplicate, large };

struct Finding {
  const CardFile* file = nullptr;
  std::size_t place = 0;  // in the order; 0 for a deferred card
  Review review = {};
  std::vector<Concern> concerns = {};  // the most pressing first
  std::vector<std::string> why = {};   // in words, one for each concern
};

// Why a card is perhaps one with another, in words, by its id.
using Doubles = std::map<std::string, std::string, std::less<>>;

// What needs a decision, the most pressing first and then in pull order.
std::vector<Finding> findings_of(const Board& board, const PullOrder& order, const Moment& moment,
                                 const Doubles& doubles = {});

// Whether a finding lets `refine --check` fail: it is overdue or expired.
bool is_broken(const Finding& finding);

}  // namespace kanban
