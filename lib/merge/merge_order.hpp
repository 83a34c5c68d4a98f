// Merge order — two sequences that grew from one, as one sequence in an order that both agree to.
// Pure.
//
// What stands in both keeps its order; what stands in one only keeps its place behind its
// neighbour, and where both have something new at one place, the smaller rank goes first. The
// answer is the same with the sides exchanged.
#pragma once

#include <string>
#include <vector>

namespace kanban {

// An entry of a sequence. Equal labels mean the same entry; a sequence has each label once.
struct Sequenced {
  std::string label = {};
  std::string rank = {};  // decides between new entries; distinct labels have distinct ranks

  friend bool operator==(const Sequenced&, const Sequenced&) = default;
};

// The labels of the union of `ours` and `theirs`. Where they contradict each other, the order of
// the one that departed from `base` counts; where both did, all are sorted by rank.
std::vector<std::string> merge_order(const std::vector<Sequenced>& base,
                                     const std::vector<Sequenced>& ours,
                                     const std::vector<Sequenced>& theirs);

// Labels for texts that may repeat: "text#0", "text#1" …, with the text as rank.
std::vector<Sequenced> labelled(const std::vector<std::string>& texts);

}  // namespace kanban
