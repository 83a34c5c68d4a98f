// Groups — cards that may be one: those that are each other's nearest, joined again and again.
// Pure.
//
// The two groups, at first single cards, that are most alike are joined while they are at least
// `least` alike, the likeness of two groups being the mean over their cards; so each join is one of
// mutual nearest neighbours, and no chain of pairs ties together what is not alike. Cards that a
// person told apart never come into one group.
#pragma once

#include <vector>

#include "similar/likeness.hpp"

namespace kanban {

// From which likeness on cards are told to be perhaps the same.
inline constexpr double kPerhapsSame = 0.5;

struct CardGroup {
  std::vector<const CardFile*> cards = {};  // two or more, sorted by id
  double score = 0;                         // the mean over its pairs
  std::vector<std::string> words = {};      // that all have, the heaviest first, at most four
};

// Sorted by the first card. Of very many cards that are all alike, each is compared with the fifty
// nearest alone.
std::vector<CardGroup> groups_of(const Likenesses& likenesses, double least = kPerhapsSame);

}  // namespace kanban
