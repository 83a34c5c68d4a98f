// Edit — the rounds of edit_card, with a choice of the reader that gives the spans. Internal to
// this room: the choice is there so that tests can hold the two readers together.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/card.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// What a text says, and where.
struct Reading {
  Card card = {};
  Tree tree = {};
};

using ReadForEdit = Result<Reading> (*)(const Source& source);

// By the canonical scanner, and by the events where that declines; the one for every day.
Result<Reading> read_for_edit(const Source& source);

// By the events alone.
Result<Reading> read_events_for_edit(const Source& source);

// edit_card with every reading, the proof at the end as well, by `read`.
Result<std::string> edit_text(std::string_view text, const Card& after, std::string_view path,
                              ReadForEdit read);

}  // namespace kanban::yaml
