// Move — a card's way through the columns: move, drop, reopen, block, unblock, defer. Pure; each
// changes `card` and logs an event, or says why not.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

// Whether an operation changed the card; a card that is already there is no error.
enum class Moved { yes, already };

// Into the column that `name` means. Error: unknown-column.
Result<Moved> move_card(const Settings& settings, Card& card, std::string_view name,
                        const Stamp& stamp);

// Into the board's dropped column. Errors (usage): no-dropped-column; (refused): already done.
Result<Moved> drop_card(const Settings& settings, Card& card, const Stamp& stamp);

// Out of done or dropped, back to the column where it was last open, or to `name`. Error (refused):
// not-closed.
Result<Moved> reopen_card(const Settings& settings, Card& card, std::string_view name,
                          const Stamp& stamp);

// Blocks with `reason`; a second block while blocked gives a new reason. Error (usage): bad-value.
Status block_card(Card& card, std::string_view reason, const Stamp& stamp);

// Nobody owes an answer any more where a question was the block. Error (refused): not-blocked.
Status unblock_card(Card& card, const Stamp& stamp);

// Puts the card off until `until`; nothing brings it back at once.
Status defer_card(Card& card, std::optional<Date> until, const Stamp& stamp);

// Appends `text` as a comment. Error (usage): bad-value when there is no text, or one that a
// card cannot hold (ops/plain_words.hpp).
Status comment_card(Card& card, std::string_view text, const Stamp& stamp);

}  // namespace kanban
