// Fate — what became of a card by an instant: it waits, is in progress, was delivered or declined.
// Pure. What reports about people count by.
#pragma once

#include <optional>
#include <vector>

#include "report/flow.hpp"

namespace kanban {

enum class Fate { waits, in_progress, delivered, declined };

std::string_view fate_name(Fate fate);  // "waits", "in progress", "delivered", "declined"

// Declined is what left without a delivery and did not come back.
Fate fate_of(const Life& life);

// The day on which it was delivered or declined; nothing for an open card.
std::optional<Date> closed_on(const Life& life);

// Days from its creation to the end of `flow`, both counted.
std::int64_t age_of(const Flow& flow, const Life& life);

// Whether it was not closed before `window` began.
bool was_open_in(const DayRange& window, const Life& life);

// The lives that match and were not closed before the flow's window, by their order.
std::vector<const Life*> lives_in(const Flow& flow,
                                  const std::function<bool(const Card&)>& matches);

// The stage that `card`, of any type, was in at `as_of`; nothing before it was made.
std::optional<Stage> stage_at(const Settings& settings, const Card& card, Instant as_of);

}  // namespace kanban
