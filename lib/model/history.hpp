// History — questions about a card's events. Pure; every answer comes from the card alone.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "model/card.hpp"

namespace kanban {

// When the card entered the column that it is in: the first event of the last unbroken stay, or the
// card's creation where the log does not say.
Instant entered_column(const Card& card);

// The open block: its first instant and its last reason; nothing when the card is not blocked.
struct Block {
  Instant since = {};
  std::string reason = {};
};
std::optional<Block> open_block(const Card& card);

// A question that somebody owes the answer to: an open block of the reason "waits for WHO: TEXT"
// where `waits_for` names WHO. Of several (model/questions.hpp) the one asked last.
struct OpenQuestion {
  std::string who = {};
  std::string text = {};

  friend bool operator==(const OpenQuestion&, const OpenQuestion&) = default;
};
std::optional<OpenQuestion> open_question(const Card& card);
std::string question_reason(const OpenQuestion& question);

// The instant of the last event, comment or, without any, the creation.
Instant last_touched(const Card& card);

// The instant to stamp on a new event: `now`, but never before nor at the last event's time.
Instant next_event_time(const Card& card, Instant now);

// Drops events that entered_column, open_block, last_touched and `decided` do not need, so that a
// listing of many cards holds little memory. The card is no longer what its file says.
void keep_current_state(Card& card);

}  // namespace kanban
