// Experiment — a change to how a board works, what is expected of it and how it is measured, as the
// value that its file says. Pure.
//
// Days are those of the board's time zone. The day of the change counts as after it, the day of the
// end counts too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace kanban {

enum class FlowMeasureOf { cycle_time, lead_time, throughput, wip };

// "cycle-time.p85", "lead-time.mean"; "throughput" and "wip" are means of whole weeks.
struct FlowMeasure {
  FlowMeasureOf of = FlowMeasureOf::cycle_time;
  std::optional<int> percent = 85;  // nothing: the mean

  friend bool operator==(const FlowMeasure&, const FlowMeasure&) = default;
};

std::string measure_name(const FlowMeasure& measure);
std::optional<FlowMeasure> find_measure(std::string_view name);
// Every name there is, in the order in which help lists them.
std::vector<std::string> measure_names();

struct Experiment {
  std::string id = {};
  std::string change = {};      // what is done differently, in words
  std::string hypothesis = {};  // what that should do
  FlowMeasure measure = {};
  std::string slice = {};   // a filter; empty for every card
  std::string effect = {};  // canonical decimal: the smallest effect that matters; may be empty
  Date started = {};        // the day of the change
  std::optional<Date> until = {};  // the planned end
  std::optional<Date> ended = {};
  std::string verdict = {};  // what was concluded

  friend bool operator==(const Experiment&, const Experiment&) = default;
};

}  // namespace kanban
