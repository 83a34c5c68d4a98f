// One card — a card whose file got two names, one on each side of a merge, and its text as one.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "merge/merge_texts.hpp"
#include "store/git_program.hpp"
#include "store/twin_cards.hpp"

namespace kanban {

struct OneCard {
  std::string path = {};  // the name that it keeps: one that it did not have before
  std::string gone = {};  // the other
  MergedText merged = {};
};

// `first` and `second`, two files with one id, as one card where they are: during a merge, a
// cherry-pick or a rebase each side has one of the files and not the other, and both cards began as
// one. Merged with what both sides began with, where git knows it. Nothing for two cards, as a copy
// is. Errors: git-missing (io), those of merge_card_texts.
Result<std::optional<OneCard>> merge_one_card(const GitProgram& git, const Twin& first,
                                              const Twin& second, MergeStrictness strictness);

}  // namespace kanban
