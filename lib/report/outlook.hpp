// Outlook — when one card is done: of the cycle times of the window's finished cards of its class
// of service, those that reached its age g; for p, the smallest time D with
// #(g <= t <= D) / #(t >= g) >= p. The date is the last of D days from its start on, by the board's
// day rule; of a card that waits, from the next day on. Pure.
//
// The cycle times are gathered once, so that many cards of one board cost little more than one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/timing.hpp"

namespace kanban {

struct CardOutlook {
  std::size_t reached = 0;           // how many reached its age
  std::int64_t age = 0;              // days; 0 when it is not started
  std::optional<Date> started = {};  // the day of its start
  std::string thin = {};             // why there is too little to go by; empty where there is not
  std::vector<std::int64_t> days = {};  // by kPercentiles; empty where none reached its age
  std::vector<Date> dates = {};         // of these
};

class Outlook {
 public:
  // Drawn from the window of `flow`, which must live as long.
  explicit Outlook(const Flow& flow);

  // Requires: `life` is open.
  CardOutlook of(const Life& life) const;

 private:
  const Flow& flow_;
  Timing timing_;
  std::map<std::string, std::vector<std::int64_t>, std::less<>> times_ = {};  // by class, sorted
};

}  // namespace kanban
