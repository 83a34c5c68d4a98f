// Out file — the file that `-o` names.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "cli/session.hpp"

namespace kanban::cli {

// Puts `text` into the file at `path` (from the directory of the session, or absolute) at once: a
// reader sees the old text or the new. Errors (io): cannot-write.
Status write_out_file(const Session& session, std::string_view path, std::string_view text);

}  // namespace kanban::cli
