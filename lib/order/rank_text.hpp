// Rank text — the place that a person gives a card, as a short text that sorts by bytes. Pure.
//
// A rank is five letters of an alphabet of twenty (a number from 0 to 3,199,999), perhaps followed
// by more letters, the last of them not `b`. No vowel is in it, so that it never reads as a word or
// a number. Where in a gap a new rank falls depends on the card's id, so that two people who put
// two cards at the same place on two branches rarely choose the same text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kanban {

// FNV-1a with 32 bits (Fowler, Noll and Vo).
std::uint32_t fnv1a(std::string_view text);

bool is_rank(std::string_view text);

// The rank with the number `number`. Requires: 0 to 3,199,999.
std::string rank_of_number(std::int64_t number);

// The number that the first five letters of `rank` say. Requires: is_rank(rank).
std::int64_t number_of_rank(std::string_view rank);

// The rank of the first card that is ranked on a board.
std::string first_rank();

// A rank for the card `id` before `first`, the smallest there is, or after `last`, the largest.
// Error (refused): no-rank-left.
Result<std::string> rank_before(std::string_view first, std::string_view id);
Result<std::string> rank_after(std::string_view last, std::string_view id);

// A rank for the card `id` between two others. Requires: low < high. Error (refused): no-rank-left
// where the two were written by hand so that nothing is between.
Result<std::string> rank_between(std::string_view low, std::string_view high, std::string_view id);

// `count` ranks in order, 1,000 apart where there is room, with as much room before as after.
std::vector<std::string> even_ranks(std::size_t count);

// Whether ranks have grown so long (more than 16 letters) or come so near the top (below 100,000)
// that they should be spread anew.
bool wants_rebalance(std::string_view rank);

}  // namespace kanban
