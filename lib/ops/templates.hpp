// Templates — the boards that `init` can begin with, and one made from a list of columns. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

// personal, team, scrum, helpdesk.
std::vector<std::string> template_names_for_boards();

// The settings of the template called `name`. Error (usage): unknown-template.
Result<Settings> template_settings(std::string_view name);

// What a board with `old` settings becomes under the template `wanted`: its columns, lanes and
// levels, and the types of both. Columns that the template lacks become aliases of the one that is
// nearest: of the same name but for case, of the same stage, or of the nearest, so that no card has
// to change.
Settings switched_settings(const Settings& old, const Settings& wanted);

// Columns from "Todo,Doing,Done" (stages inferred from the names) or "todo:backlog,doing:active".
// A dropped column is added when `columns` has none. Errors (usage): bad-columns with what is
// wrong.
Result<std::vector<Column>> columns_from_text(std::string_view text);

}  // namespace kanban
