// Card places — where a field, or one entry of it, stands in the text of a card. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kanban {

struct CardPlace {
  Location where = {};           // the file alone where there is no such thing
  std::string source_line = {};  // the line there; empty likewise
};

// The place of the value of `field` in `text`; in a list, of `entry`, which is what the card's list
// holds or, in the history, an instant. Where the entry is not found, the field's.
CardPlace place_in_card(std::string_view text, std::string_view path, std::string_view field,
                        std::string_view entry);

}  // namespace kanban
