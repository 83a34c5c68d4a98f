// Merge log — the histories and comments of two cards that grew from one, as unions. Pure; internal
// to this room.
#pragma once

#include <vector>

#include "merge/merge_lines.hpp"
#include "model/card.hpp"

namespace kanban {

// Every event of both sides, each as often as the side that has it more often. What both have keeps
// its order; new events follow by time, then by content. `base` only says who reordered.
std::vector<Event> merge_history(const std::vector<Event>& base, const std::vector<Event>& ours,
                                 const std::vector<Event>& theirs);

// The events of `base` that one side has and the other took out, in the order of `base`. They stay.
std::vector<Event> kept_events(const std::vector<Event>& base, const std::vector<Event>& ours,
                               const std::vector<Event>& theirs);

// A comment of the merged card, with its text where both sides edited it differently.
struct MergedComment {
  Comment comment = {};
  std::vector<LineChunk> chunks = {};  // empty unless the text is in conflict
  bool kept = false;                   // the base has it and one side took it out
};

// Every comment of both sides, in order of time where they are new. A comment that stands once in
// all three, by its author and time, is one whose text was edited: its text is merged by line.
std::vector<MergedComment> merge_comments(const std::vector<Comment>& base,
                                          const std::vector<Comment>& ours,
                                          const std::vector<Comment>& theirs);

}  // namespace kanban
