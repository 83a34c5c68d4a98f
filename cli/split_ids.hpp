// Split ids — several cards in one word of the command line.
#pragma once

#include <string>
#include <vector>

namespace kanban::cli {

// The ids in `words`: an id holds no comma, so "k7,m2" is two, as it is of people and labels. An
// empty word stays one.
std::vector<std::string> split_ids(const std::vector<std::string>& words);

}  // namespace kanban::cli
