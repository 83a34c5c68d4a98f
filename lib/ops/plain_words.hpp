// Plain words — a text of several lines as a card can hold it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kanban {

// `text` without blanks at its ends, and with "\n" at the end of each line. `what` names it in the
// error (usage): bad-value where it holds a control character other than a tab, or is no UTF-8.
Result<std::string> plain_words(std::string_view what, std::string_view text);

}  // namespace kanban
