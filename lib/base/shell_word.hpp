// Shell word — text as one word of a command line that is printed to be typed. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// `text` between single quotes where a shell would otherwise make more of it than one word.
// Requires: printable text of one line.
std::string shell_word(std::string_view text);

// The file at `path`, from the top of a repository, as git takes it in every folder of it, as one
// word: ":/board/board.yaml". Requires: as shell_word.
std::string top_pathspec(std::string_view path);

}  // namespace kanban
