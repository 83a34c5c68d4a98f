// Merge samples — cards that grew from one on two branches, with small stocks of values so that the
// branches often touch the same thing.
#pragma once

#include <string>

#include "base/random.hpp"
#include "model/card.hpp"

namespace kanban::samples {

// What a change may do to the log.
enum class Log {
  grows,  // as the verbs do it: new events and comments at the end
  wild,   // by hand as well: events and comments go, move and are put in between
};

// A card with most kinds of fields.
Card card(Random& random);

// `card` after one to six changes.
Card changed(Card card, Random& random, Log log);

// A base and two branches of it.
struct Triple {
  Card base = {};
  Card ours = {};
  Card theirs = {};
};
Triple triple(Random& random, Log log);

}  // namespace kanban::samples
