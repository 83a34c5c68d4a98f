// Merge cards — two cards that grew from one, as one card; by meaning, field by field. Pure.
//
// What one side changed is taken. What both changed differently is decided by the values alone,
// never by which side is called ours, so every clone gets the same card:
//
//   column              the last event of the merged history, where both sides keep theirs
//   waits_for           who was asked last of the questions that the merged history leaves open,
//                       nobody where it leaves none, where both sides follow theirs; a question
//                       that ended by an answer to another is named by a note, and so is a block
//                       that was lifted with another
//   sets, keys, rows    the additions of both, the removals of both
//   acceptance, …       by text; done where either side did it
//   description         by line; and a comment's text that was edited
//   history, comments   the union; what one side removed stays, and a note names it
//   rank, defer_until   the side that decided later by its own history, else the larger value
//   any other           the larger value in byte order
//
// Laws: commutative; idempotent; a side that changed nothing gives way; merging a side in again
// changes nothing (but for texts in which a line stands twice: there no merge by line can tell
// which of the two was edited); no change of one side, no event, comment or label is lost.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "model/card.hpp"

namespace kanban {

// git config kanban.merge: whether a title or a column that both sides changed is a conflict.
enum class MergeStrictness { normal, strict };

struct MergedCard {
  Card card = {};                     // the merged card, with conflicts decided by value as well
  std::vector<Error> notes = {};      // what gave way to what (severity note)
  std::vector<Error> conflicts = {};  // what a person must decide (kind conflict)
  // The merged card with every conflict decided for one side; equal to `card` without conflicts.
  Card for_ours = {};
  Card for_theirs = {};
};

MergedCard merge_cards(const Card& base, const Card& ours, const Card& theirs,
                       MergeStrictness strictness = MergeStrictness::normal);

}  // namespace kanban
