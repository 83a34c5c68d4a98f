// Effective — the events of a card that count: an event that was undone is ignored together with
// the event that undid it. Pure.
//
// An undo is logged as a further event with the reason "undo". A move back takes back every move
// since the card was in that column; where the log does not say that it was, the last move is taken
// back and the move back stands for it. An undone block is the last one.
#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// Whether nothing is left to do for a card in `stage`: it was delivered or dropped.
constexpr bool is_closed(Stage stage) { return stage == Stage::done || stage == Stage::dropped; }

// The reason of an event that takes back another one.
inline constexpr std::string_view kUndo = "undo";

struct EffectiveEvents {
  std::vector<const Event*> moves = {};   // in the order of the file
  std::vector<const Event*> blocks = {};  // blocked and unblocked
  bool hides_later_ones = false;          // the log goes on after the instant asked for
  bool undone = false;                    // the card itself: its making was taken back
};

inline constexpr Instant kAllTimes{std::numeric_limits<std::int64_t>::max()};

// The events of `card` that count at `as_of`. Requires: its whole history, and that it lives as
// long.
EffectiveEvents effective_events(const Settings& settings, const Card& card,
                                 Instant as_of = kAllTimes);

}  // namespace kanban
