// Board examples — how each section of board.yaml is written; the manual shows them, and a test
// reads each of them as the program reads a board.
#pragma once

#include <string_view>

namespace kanban::cli {

// Lines of board.yaml with the section `name`, without a line end at the end; empty where none is
// known.
std::string_view board_example(std::string_view name);

}  // namespace kanban::cli
