// Describe — one card whole, for a person and as JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/clock.hpp"
#include "model/board.hpp"
#include "query/filter.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// What other cards have to do with one.
struct Around {
  std::vector<const Card*> parts = {};     // whose parent it is
  std::vector<std::string> blockers = {};  // open cards that block it: "t1 (po: In Progress)"
};

// The card with all its fields, comments and history, in lines for people; made printable.
std::string describe_card(const CardFile& file, const FilterContext& context, const Clock& clock,
                          const Around& around = {});

// Every field (null where absent), stage, age, comments and history.
Json card_as_json(const CardFile& file, const FilterContext& context);

// One event as a sentence: "entered develop", "blocked: waiting for the vendor".
std::string event_text(const Event& event);

Json event_as_json(const Event& event);

}  // namespace kanban::cli
