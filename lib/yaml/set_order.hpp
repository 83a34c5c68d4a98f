// Set order — sets of a card that stand unsorted in its file. They mean the same, but sorted ones
// merge better: two people who add the same entry write the same line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kanban {

// A note unsorted-set for each set of the card in `text` whose entries are not sorted or stand
// twice, with its place. None where the text cannot be read.
std::vector<Error> unsorted_sets(std::string_view text, std::string_view path);

// `text` with those sets sorted by moving their entries; every other byte stays. A set with a
// comment in it, or over several lines between brackets, is left as it is.
std::string with_sorted_sets(std::string_view text, std::string_view path);

}  // namespace kanban
