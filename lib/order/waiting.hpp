// Waiting — how long a card can wait at most: the reserve for the oldest, where its count stands,
// and how fast cards are pulled. Pure; read from the histories, so that every clone counts the
// same.
//
// A board has up to two queues: the backlog columns, left over the commitment point, and the
// columns between it and the first where work is done, left over the starting point. A pull is a
// move over the point at the end of a queue. With `reserve: {oldest: N}` every N-th pull of a queue
// takes its oldest card.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "order/pull_order.hpp"

namespace kanban {

// The place of the first column after the backlog, and of the first where work is done; the number
// of columns when there is none.
std::size_t commitment_point(const Settings& settings);
std::size_t starting_point(const Settings& settings);

// The point at the end of the queue that `column` belongs to.
std::size_t point_after(const Settings& settings, const Column& column);

// How many cards were moved over `point` up to `until`, less those that an undo moved back.
// Requires: cards with whole histories.
std::int64_t pulls_over(const Board& board, std::size_t point, Instant until);

// In how many pulls the oldest card is taken: 1 means by the next one. Requires: every > 0.
std::int64_t pulls_to_reserve(int every, std::int64_t pulls);

// Pulls a week in tenths, over the 90 days before `moment`; 0 when nothing was pulled.
std::int64_t weekly_pulls_tenths(const Board& board, std::size_t point, const Moment& moment);

// The place of the card, from 1, among those of its queue by age. Cards that are deferred, blocked
// or explained by a problem count, since they may come back.
std::size_t age_place(const Board& board, const Waiting& card);

// After how many pulls of its queue the card is certainly taken; nothing without a reserve, and for
// a card that is blocked: it cannot be taken.
std::optional<std::int64_t> pull_bound(const Board& board, const Waiting& card,
                                       const Moment& moment);

// The day on which a card at `place` is about to be started at the pace of the last 90 days;
// nothing without a pace.
std::optional<Date> likely_start(const Board& board, std::size_t place, const Moment& moment);

}  // namespace kanban
