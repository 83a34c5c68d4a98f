// Editor files — what lets an editor with the YAML language server check the files of a board while
// they are typed: the schemas in BOARD/schemas/, and a setting or a line that names them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/writer.hpp"

namespace kanban::cli {

// Adds to `change` the schemas of the board at `board` ("" for the top) and, for the editor called
// `name`, either .vscode/settings.json or a first line of the board's board.yaml. `present` is the
// text of that file as it is, and nothing where there is none. Error (refused): editor-settings,
// when there are settings already, which are a person's own: the hint says what to add.
Status add_editor_files(std::string_view name, const std::string& board,
                        const std::optional<std::string>& present, Change& change);

// Which file add_editor_files wants to see, from the top of the repository.
std::string editor_file(std::string_view name, const std::string& board);

}  // namespace kanban::cli
