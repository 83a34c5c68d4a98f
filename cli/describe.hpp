// Describe — one card whole, for a person and as JSON.
#pragma once

#include <string>

#include "model/board.hpp"
#include "query/filter.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// The card with all its fields, comments and history, in lines for people; made printable.
std::string describe_card(const CardFile& file, const FilterContext& context);

// Every field (null where absent), stage, age, comments and history.
Json card_as_json(const CardFile& file, const FilterContext& context);

// One event as a sentence: "entered develop", "blocked: waiting for the vendor".
std::string event_text(const Event& event);

Json event_as_json(const Event& event);

}  // namespace kanban::cli
