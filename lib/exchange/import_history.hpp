// Import history — the events that a row's times say, and how they join those a card has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// A time at which the file says that the card entered a column.
struct StageTime {
  const Column* column = nullptr;
  Instant at = {};
};

// What the file says about where a card has been.
struct ImportedFlow {
  std::optional<Instant> created = {};  // nothing when the file does not tell any time
  std::vector<StageTime> stages = {};   // in the order in which their events are written
  const Column* column = nullptr;       // where the file says the card is, if it does
};

// Puts the stages of `flow` in order: the board's columns from the left, then the dropped ones; but
// what ends a card stands last where both a done and a dropped time are known and it is the later.
void order_stages(ImportedFlow& flow, const Settings& settings);

// Writes creation, history and column of a new card. `now` is the creation where no time is known.
void write_history(Card& card, const ImportedFlow& flow, const Settings& settings, Instant now);

// Adds to `card`, which an earlier import made, the events of `flow` that it lacks.
void extend_history(Card& card, const ImportedFlow& flow, const Settings& settings, Instant now);

}  // namespace kanban
