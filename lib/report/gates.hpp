// Gates — rules about flow that a board must keep, checked at one instant; for CI.
//
// - aging: no open run is older than the p-th percentile of the window's cycle times
// - sle: so many percent of the window's finished work kept what is expected of it
// - blocked: no run is blocked for longer than so many times 24 hours
// - stale: no open card is in its column for more than so many days, both counted
// - balance: runs that began / runs that left, over the last whole weeks, is at most the ratio
// - impossible: no card was finished before it was created or started
// - no_start: of the window's deliveries at most so many percent have no known start
// - respond: no open card is past a target of `respond:`
// A gate that needs finished work (aging, sle, no_start) is skipped below ten of them; balance
// where nothing left. What is skipped is said.
#pragma once

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "report/service_level.hpp"

namespace kanban {

struct GateRules {
  std::optional<int> aging = {};  // percent
  bool sle = false;
  std::optional<ServiceLevel> expected = {};  // for `sle`; absent: as the board sets it
  std::optional<int> blocked = {};            // days
  std::optional<int> stale = {};              // days
  std::optional<double> balance = {};
  int weeks = 4;
  bool impossible = false;
  std::optional<double> no_start = {};  // percent
  bool respond = false;
};

inline constexpr std::size_t kLeastForGate = 10;

struct GateFindings {
  std::vector<Error> broken = {};   // severity error, with the card's file where there is one
  std::vector<Error> skipped = {};  // severity note, code gate-skipped
};

GateFindings check_gates(const Flow& flow, const GateRules& rules);

}  // namespace kanban
