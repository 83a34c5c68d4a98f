// Version — what this build is, for `kanban --version`.
#pragma once

#include <string>

namespace kanban::cli {

// "kanban 0.1.0 (3f2a91c)", and a line that names the libraries with their versions.
std::string version_text();

// "kanban 0.1.0".
std::string program_and_version();

// "0.1.0"
std::string version_number();

}  // namespace kanban::cli
