// Undo — taking back what one commit did to a card, by a further change. Pure.
//
// Nothing is removed from a history: an undone move is a move back, an undone block an unblock, an
// undone new card goes to the dropped column, each logged with the reason "undo". A field is
// restored only if it still has the value that the commit gave it.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

// `current` with the change from `before` (nothing for a new card) to `after` taken back. Errors
// (refused): changed-since names the field; nothing-to-undo where only a comment was added.
Result<Card> undo_change(const Settings& settings, const std::optional<Card>& before,
                         const Card& after, Card current, const Stamp& stamp);

}  // namespace kanban
