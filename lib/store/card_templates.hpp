// Card templates — a team's own, from the folder templates/ of its board, and the built-in ones.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "model/card_template.hpp"
#include "store/place.hpp"

namespace kanban {

struct CardTemplates {
  std::vector<CardTemplate> all = {};  // sorted by name; the team's own go before built-in ones
  std::vector<Error> problems = {};    // files that cannot be read
  std::vector<Error> warnings = {};
};

CardTemplates load_templates(const Place& place);

}  // namespace kanban
