// Mermaid — text that is safe inside a diagram in a Markdown comment. One bad title would keep the
// whole diagram from being drawn.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// `text` as a quoted label, `"…"`, for `id["…"]`: at most 80 characters, without line ends,
// backticks, brackets, HTML, mentions or references.
std::string mermaid_label(std::string_view text);

}  // namespace kanban
