// Groups — cards that may be one: those that are each other's nearest, joined again and again.
// Pure.
//
// Cards of equal words, product and labels are joined first. Then the two groups, at first single
// cards, that are most alike are joined while they are at least `least` alike, the likeness of two
// groups being the mean over their cards (similar/cluster.hpp); so no chain of pairs ties together
// what is not alike. Cards of the same signature come together whatever their words are. Cards that
// a person told apart never come into one group.
#pragma once

#include <vector>

#include "similar/likeness.hpp"

namespace kanban {

// From which likeness on cards are told to be perhaps the same.
inline constexpr double kPerhapsSame = 0.5;

// From which mean likeness on groups are joined. On the reports of tests/bench/duplicates more
// labelled pairs come together down to here, and lower only others.
inline constexpr double kPerhapsOne = 0.35;

struct CardGroup {
  std::vector<const CardFile*> cards = {};  // two or more, sorted by id
  double score = 0;                         // the mean over its pairs, to six places
  std::string signature = {};               // that all have, as in Likeness, or empty
  std::vector<std::string> words = {};      // that most have, the heaviest first, at most four
};

// Sorted by the first card. `least` > 0.
std::vector<CardGroup> groups_of(const Likenesses& likenesses, double least = kPerhapsOne);

}  // namespace kanban
