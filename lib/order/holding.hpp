// Holding — what keeps a waiting card from moving on: blocks, other people, limits, conditions.
// Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "order/pull_order.hpp"
#include "policy/wip.hpp"
#include "query/lanes.hpp"

namespace kanban {

// Who asks and for what. Empty texts do not narrow anything.
struct PullWish {
  std::string me = {};  // cards of other people are not offered; who would pull it
  std::string role = {};
  std::string product = {};
  std::optional<std::size_t> lane = {};
  // Whether limits and conditions hold a card, or are judged later with the reasons that were
  // given.
  enum class Limits { hold, judged_later } limits = Limits::hold;
  // Why the board's rules do not let who pulls turn the first card into the second; empty when they
  // do, or when nobody asks.
  std::function<std::string(const Card&, const Card&)> forbidden = {};
};

// Judges one card after another on its way into one column, against the same loads.
class Holding {
 public:
  // Requires: all of it lives as long.
  Holding(const Board& board, const LaneSet& lanes, const FilterContext& context,
          const PullWish& wish, const Column& to);

  // Why the card cannot move, whatever its place; empty when it can.
  std::string why(const Waiting& waiting) const;

  // Counts the card as moved, for those judged after it.
  void take(const Waiting& card);

 private:
  Card moved(const Card& card) const;
  bool adds_to(const Load& load, const Card& before, const Card& after) const;
  std::string full_limit(const Card& before, const Card& after) const;
  std::string unmet_condition(const Card& before, const Card& after) const;

  const Board& board_;
  const LaneSet& lanes_;
  const FilterContext& context_;
  const PullWish& wish_;
  const Column& to_;
  std::vector<Load> loads_;
};

}  // namespace kanban
