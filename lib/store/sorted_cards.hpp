// Sorted cards — the order by id in which a board holds its cards, and ids that two cards share.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// What sorting needs to know of a card, noted while the card is still in the processor's cache.
struct IdKey {
  std::uint64_t beginning = 0;  // the first eight bytes of the id; sorts as they do
  std::uint32_t index = 0;      // which card
  bool longer = false;          // the id has more than eight bytes
  bool capitals = false;        // the id has capital letters
};

IdKey id_key(std::string_view id, std::size_t index);

// Sorts by id, and by path where two cards have one id; `keys` follow their cards.
// Requires: keys[i] is the key of cards[i].
void sort_by_id(std::vector<CardFile>& cards, std::vector<IdKey>& keys);

// A duplicate-id problem for each id that several cards have, whatever the case of its letters.
// Requires: both as sort_by_id left them.
std::vector<Error> duplicate_ids(const std::vector<CardFile>& cards,
                                 const std::vector<IdKey>& keys);

}  // namespace kanban
