// Scanner — the canonical reader with the places of what it reads. Internal to this room; without
// places it is scan_canonical_card of yaml/card_codec.hpp.
#pragma once

#include <string_view>

#include "model/card.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// As scan_canonical_card; `tree` becomes the card's outline (yaml/outline.hpp). False for a text
// that is not canonical; `card` and `tree` are empty then.
bool scan_with_spans(std::string_view text, Card& card, Tree& tree);

}  // namespace kanban::yaml
