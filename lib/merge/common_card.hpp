// Common card — what two versions of a card have in common, as a stand-in for the version that both
// grew from where nobody knows it any more. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "merge/merge_texts.hpp"
#include "model/card.hpp"

namespace kanban {

// Fields that are equal, entries, events and comments that both have. Merging with it as the base
// loses nothing; what only one side removed comes back. A title that differs is both in one, which
// neither has, so that the one that gives way is named; a column that differs is the smaller.
Card common_card(const Card& a, const Card& b);

// A version in which git left a conflict between `a` and `b`: what both have in common, and where
// they differ a value that neither has, so that keeping either is a change of it.
Card undecided_card(const Card& a, const Card& b);

// merge_card_texts with what both have in common as the base. Errors: those of parse_card,
// edit-failed.
Result<MergedText> merge_without_base(std::string_view ours, std::string_view theirs,
                                      std::string_view path,
                                      MergeStrictness strictness = MergeStrictness::normal);

}  // namespace kanban
