// Commit message — the text of a commit from a Change: summary, body, and trailers for machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/board.hpp"
#include "store/writer.hpp"

namespace kanban {

// The message of `change` on cards `ids`. `summary` replaces the change's own when it is not empty;
// Settings::commit_message is its form. Ends with the trailers
//   Kanban-Op: VERB
//   Kanban-Card: ID      a line a card; above 20 cards one line `Kanban-Cards: COUNT`
std::string commit_message(const Change& change, const Settings& settings, std::string_view summary,
                           const std::vector<std::string>& ids);

// `text` as git stores messages: no blanks at line ends, no blank lines at the ends or in a row,
// one newline at the end. Empty when nothing is left.
std::string tidy_message(std::string_view text);

}  // namespace kanban
