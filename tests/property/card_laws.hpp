// Card laws — what must hold for every text and every card; the fuzz targets and the properties ask
// the same questions. Each answer is empty, or says which law is broken.
#pragma once

#include <string>
#include <string_view>

#include "base/random.hpp"
#include "model/card.hpp"

namespace kanban::laws {

// What the scanner accepts, the events read the same and without a warning.
std::string readers_agree(std::string_view text);

// What was read can be written, and reads back as the same card.
std::string writing_loses_nothing(std::string_view text);

// A move, a new label and a new paragraph edited into `text` give that card, or are refused; lines
// that say something else are still there, in their order.
std::string edits_keep_the_rest(std::string_view text);

// A string of the kind that breaks writers: reserved words, marks, quotes, odd characters.
std::string hostile_text(Random& random);

// A card with hostile texts in every kind of field that may hold them.
Card hostile_card(Random& random);

// `text` with a few bytes changed, dropped, doubled or taken from a list of marks.
std::string mutated(std::string text, Random& random);

// `text` with comments at random places where YAML allows them.
std::string with_comments(std::string_view text, Random& random);

}  // namespace kanban::laws
