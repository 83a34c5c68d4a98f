#include "cli/version.hpp"

namespace kanban::cli {

std::string version_text() {
  const std::string commit = KANBAN_COMMIT;
  return "kanban " KANBAN_VERSION + (commit.empty() ? "" : " (" + commit + ")") + "\n";
}

}  // namespace kanban::cli
