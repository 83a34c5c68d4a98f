// Comparison — what changed between two orders of a board, and whether rules or cards did it. Pure.
#pragma once

#include <string>
#include <vector>

#include "order/pull_order.hpp"

namespace kanban {

// A card that stands elsewhere; 0 where it is not in that order.
struct Shift {
  std::string id = {};
  std::size_t before = 0;
  std::size_t after = 0;
};

// Sorted by the place after; cards that left the order last.
std::vector<Shift> shifts_between(const PullOrder& before, const PullOrder& after);

// What the rules of the order say differently, a few words each: "billing weight 5 → 2".
std::vector<std::string> rule_changes(const Settings& before, const Settings& after);

struct InputChange {
  std::string id = {};
  std::vector<std::string> what = {};  // "rank none → nbbbb"
};

// The inputs of the order that differ on cards, by id; new and removed cards are named as such.
std::vector<InputChange> input_changes(const Board& before, const Board& after);

}  // namespace kanban
