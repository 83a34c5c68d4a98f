// Board codec — the text of board.yaml to Settings, and the few edits that commands make to it.
//
// Pure; files named by `extends:` are asked for through a function, so that the same code reads the
// disk, a revision or a test's literals.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

struct ParsedBoard {
  Settings settings = {};
  std::vector<Error> warnings = {};
};

// The text of the file at `path` (from the top of the repository).
using ReadFile = std::function<Result<std::string>(const std::string& path)>;

// Reads board.yaml in `text`; `path` is its place from the top of the repository. Sections that
// belong to other rooms are checked for shape only and kept by their text. Errors: kind invalid.
Result<ParsedBoard> parse_board(std::string_view text, std::string_view path, const ReadFile& read);

// `text` with `names` added under `types:` in place (the section is made when it is absent).
Result<std::string> add_board_types(std::string_view text, const std::vector<std::string>& names,
                                    std::string_view path);

// `text` with the sections columns, lanes, levels, types and aliases as `settings` has them, in
// place of what stood there; every other byte stays. Error (internal): edit-failed, when the result
// does not read as `settings`.
Result<std::string> replace_process(std::string_view text, const Settings& settings,
                                    std::string_view path, const ReadFile& read);

// `text` with the sections roles and rules as `rights` has them, in place of what stood there.
// Error (internal): edit-failed, also where `extends:` brings further ones.
Result<std::string> replace_rights(std::string_view text, const RightsSettings& rights,
                                   std::string_view path, const ReadFile& read);

// Both sections as a file of their own has them; empty for none.
std::string write_rights(const RightsSettings& rights);

// The sections that a board.yaml may have, in their usual order, each with what it is for.
struct BoardSection {
  std::string_view name = {};
  std::string_view doc = {};  // no full stop
};
std::vector<BoardSection> board_sections();

// A new board.yaml: name, columns with stages, types; comments that say what may be added.
std::string write_new_board(const Settings& settings);

}  // namespace kanban
