// Card codec — the text of a card file to a Card and back, and edits that touch only what changed.
//
// Two readers, one meaning: a strict scanner for the canonical form (what write_card writes), and
// yaml-cpp's events behind a guard for everything else inside the strict subset of
// schemas/README.md. Pure: text in, text out. Every error carries the place (line and column from
// 1) and the line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/card.hpp"
#include "model/keep.hpp"

namespace kanban {

struct ParsedCard {
  Card card = {};
  std::vector<Error> warnings = {};  // unknown keys, comments that swallow text, odd times
};

// Reads the card in `text`; `path` is only for messages. The board's own words (columns, types …)
// are not judged here: see policy/validate.hpp. Errors are of kind invalid.
Result<ParsedCard> parse_card(std::string_view text, std::string_view path);

// The first of the two readers alone: the card, or nothing when `text` is not canonical. `card` is
// cleared first and its memory used again. The card is as keep_only would leave it, but what is not
// kept is never stored.
bool scan_canonical_card(std::string_view text, Card& card, Keep keep = Keep::everything);

// The second reader alone, for any text; what parse_card uses when the scanner declines.
Result<ParsedCard> parse_card_events(std::string_view text, std::string_view path);

// The canonical text of `card`.
std::string write_card(const Card& card);

// `text` with the differences between what it says and `after` edited in place: changed values,
// added and removed entries, new keys in their canonical place; comments, quoting, unknown keys,
// line endings and every other byte stay. The result is read back and must equal `after`; otherwise
// the error is edit-failed (internal) and names what differs.
Result<std::string> edit_card(std::string_view text, const Card& after, std::string_view path);

}  // namespace kanban
