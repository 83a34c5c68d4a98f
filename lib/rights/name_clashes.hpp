// Name clashes — new files that are others of a board where letter case does not count. Pure.
//
// On such a file system only one of the two can be there: what is read may be the new one, which no
// rule about the old one's name has judged.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kanban {

struct NewNames {
  std::string board = {};                  // its folder
  std::vector<std::string> settings = {};  // the files that its settings were read from
  std::vector<std::string> made = {};      // paths that a change brings, from the top
  std::vector<std::string> all = {};       // every path that would be there
};

// A case-clash (invalid) for each of `made` that is a file of the board, or lies among its cards,
// templates or experiments, only where case does not count; and for each that differs in nothing
// but case from another such file. Cards are left to their ids, which are compared so anyway.
std::vector<Error> name_clashes(const NewNames& names);

}  // namespace kanban
