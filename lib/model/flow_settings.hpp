// Flow settings — how a board wants its flow measured: days, weeks, odd moves, named clocks.
//
// Read from the sections week_start, working_days, holidays, clocks, forecast and flow of
// board.yaml. The defaults are the rules that the reports state; each option is a rule that other
// tools follow, for teams that must agree with them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"

namespace kanban {

// How long something took, from the day it began to the day it ended.
enum class DayRule : std::uint8_t {
  inclusive,  // both days count: at least 1
  elapsed,    // the seconds between the two instants, shown in days
  working,    // days that are worked on, both ends counted: at least 1
};

// When a column counts as entered by a card that went back and forth.
enum class MoveRule : std::uint8_t {
  again,     // at the first entry after the card was last before the column
  furthest,  // at the first entry ever; the card stays counted where it once came to
  last,      // at the last entry
};

// What going back before the commitment point does to the clock.
enum class RecommitRule : std::uint8_t {
  last,  // it ends the run; a later start begins another one
  keep,  // nothing: the clock never stops
  sum,   // as `last`, and the days of the earlier runs are added
};

enum class ReopenRule : std::uint8_t {
  go_on,    // the run goes on; the earlier finish is none
  new_run,  // the first finish stays, what follows is a second run
};

// The cycle time of a card that was finished without having been started.
enum class NoStartRule : std::uint8_t { none, created, one_day };

enum class AbandonRule : std::uint8_t { depart, ignore };
enum class PercentileRule : std::uint8_t { nearest_rank, linear };

// Which cards are in progress on a day: those still there at its end, or all that were there.
enum class WipRule : std::uint8_t { end_of_day, touched };

// A part of the board to measure: from entering `from` to entering `to`. `from` may be "created".
struct FlowClock {
  std::string name = {};
  std::string from = {};
  std::string to = {};

  friend bool operator==(const FlowClock&, const FlowClock&) = default;
};

// A range of days, both counted.
struct DayRange {
  Date first = {};
  Date last = {};

  bool contains(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// The hours of a working day, in minutes after its midnight.
struct WorkingHours {
  int opens = 9 * 60;
  int closes = 17 * 60;

  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

struct ForecastSettings {
  int history = 90;                    // days of the past that are drawn from
  std::vector<DayRange> exclude = {};  // days of the past that are not typical

  friend bool operator==(const ForecastSettings&, const ForecastSettings&) = default;
};

// What `check --flow` holds the board to; where nothing is said, the usual gates.
struct CheckSettings {
  bool given = false;
  std::optional<int> aging = {};  // percent
  // Percent and days of a service level expectation.
  std::optional<std::pair<int, int>> sle = {};
  bool wip = false;
  std::optional<int> blocked = {};  // days
  std::optional<int> stale = {};    // days
  std::string balance = {};         // canonical decimal: arrivals over departures
  bool impossible = false;
  std::optional<int> no_start = {};  // percent
  bool respond = false;              // no target of `respond:` is missed now

  friend bool operator==(const CheckSettings&, const CheckSettings&) = default;
};

struct FlowSettings {
  int week_start = 0;  // 0 = Monday … 6 = Sunday
  std::array<bool, 7> working_days = {true, true, true, true, true, true, true};
  std::vector<Date> holidays = {};  // sorted
  WorkingHours working_hours = {};
  std::vector<FlowClock> clocks = {};
  ForecastSettings forecast = {};
  std::optional<DayRange> baseline = {};  // what the limits of a process chart are drawn from
  DayRule days = DayRule::inclusive;
  MoveRule moves = MoveRule::again;
  RecommitRule recommit = RecommitRule::last;
  ReopenRule reopen = ReopenRule::go_on;
  NoStartRule no_start = NoStartRule::none;
  AbandonRule abandoned = AbandonRule::depart;
  PercentileRule percentile = PercentileRule::nearest_rank;
  WipRule wip = WipRule::end_of_day;
  CheckSettings check = {};

  friend bool operator==(const FlowSettings&, const FlowSettings&) = default;
};

}  // namespace kanban
