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

// A scanner that keeps less accepts the same texts, and leaves what keep_only leaves.
std::string keeping_less_agrees(std::string_view text);

// What was read can be written, and reads back as the same card.
std::string writing_loses_nothing(std::string_view text);

// A move, a new label and a new paragraph edited into `text` give that card, or are refused; lines
// that say something else are still there, in their order.
std::string edits_keep_the_rest(std::string_view text);

// Where the scanner says that keys, values and entries stand, the events say it too.
std::string spans_agree(std::string_view text);

// An edit of `text` from the scanner's spans gives the bytes of one from the events' spans.
std::string edits_agree(std::string_view text, const Card& after);

// A string of the kind that breaks writers: reserved words, marks, quotes, odd characters.
std::string hostile_text(Random& random);

// The same on one line, with more than blanks.
std::string hostile_line(Random& random);

// A card with hostile texts in every kind of field that may hold them.
Card hostile_card(Random& random);

// `card` with one to four changes: fields, entries, events and unknown keys come, go and differ.
Card changed(Card card, Random& random);

// `text` with a few bytes changed, dropped, doubled or taken from a list of marks.
std::string mutated(std::string text, Random& random);

// `text` with comments at random places where YAML allows them.
std::string with_comments(std::string_view text, Random& random);

// A canonical `text` with comments and empty lines of the kind that leaves it canonical.
std::string with_whole_line_comments(std::string_view text, Random& random);

}  // namespace kanban::laws
