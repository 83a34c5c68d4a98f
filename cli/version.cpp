#include "cli/version.hpp"

namespace kanban::cli {

std::string program_and_version() { return "kanban " KANBAN_VERSION; }

std::string version_text() {
  const std::string commit = KANBAN_COMMIT;
  return program_and_version() + (commit.empty() ? "" : " (" + commit + ")") + "\n";
}

std::string version_number() { return KANBAN_VERSION; }

}  // namespace kanban::cli
