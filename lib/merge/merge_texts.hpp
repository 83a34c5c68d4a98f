// Merge texts — the merge of two versions of a card's file: what merge_cards says, in the bytes
// that people wrote. Pure.
//
// Comments, quoting, line ends, unknown keys and their order survive from both sides. Where the
// lines merge cleanly and read as the merged card, that is the text; elsewhere values are edited in
// place. The result is read back: it is the merged card, or with conflicts decided for a side the
// card for that side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/result.hpp"
#include "merge/merge_cards.hpp"

namespace kanban {

struct MergedText {
  std::string text = {};
  std::vector<Error> notes = {};  // what gave way, and with severity error what is in conflict
  bool conflict = false;          // git's markers stand in `text`
};

// Merges the file at `path` (for messages only). A side equal to the base gives way to the other,
// byte for byte and unread. Errors: merge-two-cards (conflict) where the base is empty, since then
// two cards were given one name; those of parse_card where a text cannot be read; edit-failed. What
// to leave behind then is plain_merge.
Result<MergedText> merge_card_texts(std::string_view base, std::string_view ours,
                                    std::string_view theirs, std::string_view path,
                                    MergeStrictness strictness = MergeStrictness::normal);

// The merge of any text by lines, with git's markers where both sides changed the same.
MergedText plain_merge(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace kanban
