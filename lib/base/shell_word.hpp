// Shell word — text as one word of a command line that is printed to be typed. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// `text` between single quotes where a shell would otherwise make more of it than one word.
// Requires: printable text of one line.
std::string shell_word(std::string_view text);

}  // namespace kanban
