// Path rules — which files besides cards change what the rules mean or what a reviewer sees. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// Whether `path` fits `pattern`: `*` is anything but `/`, `?` one character but `/`, `**` anything,
// and `**/` also nothing.
bool fits_pattern(std::string_view pattern, std::string_view path);

// Whether `path`, from the top of the repository, is meant by a rule of the board in the folder
// `board`: patterns are read from that folder; those that begin with `/` from the top.
bool rule_means_path(const std::vector<std::string>& patterns, std::string_view board,
                     std::string_view path);

// The same where letter case does not count, as on some file systems.
bool rule_means_path_of_any_case(const std::vector<std::string>& patterns, std::string_view board,
                                 std::string_view path);

// Whether a change brings the file.
enum class Made : std::uint8_t { no, yes };

// Why the file at `path` must not be changed by anybody on a board with rules, in words that follow
// its name ("changes how cards are shown to reviewers"); empty for other files. Names are compared
// without regard to case. `read` are the files that the board's settings were read from. A
// board.yaml anywhere else is protected where it is new.
std::string protected_because(std::string_view board, std::string_view path,
                              const std::vector<std::string>& read, Made made = Made::no);

}  // namespace kanban
