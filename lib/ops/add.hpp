// Add — making a new card, and the parts of a split one. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

struct NewCard {
  std::string title = {};
  std::string type = {};    // empty: the board's first
  std::string column = {};  // empty: where the type enters, else the board's first
  std::vector<std::pair<Field, std::string>> fields = {};  // as typed, see set_field
};

// The card that `wanted` describes, in its column, with its first event. A title in the form of a
// story gives `as` and `so_that` (model/story.hpp). Errors (usage): bad-title,
// unknown-… and those of set_field.
Result<Card> new_card(const Settings& settings, std::string id, const NewCard& wanted,
                      const Stamp& stamp, Date today);

// A part of `whole` called `title`: its product, class, labels and clients are the whole's, its
// type is the board's step type where there is one.
Result<Card> part_of(const Settings& settings, const Card& whole, std::string id, std::string title,
                     const Stamp& stamp, Date today);

}  // namespace kanban
