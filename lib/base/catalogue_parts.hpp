// Catalogue parts — the tables that the catalogue is made of, one a subject. For
// base/catalogue.cpp.
#pragma once

#include "base/catalogue.hpp"

namespace kanban {

std::span<const CodeInfo> use_codes();
std::span<const CodeInfo> files_codes();
std::span<const CodeInfo> git_codes();
std::span<const CodeInfo> rules_codes();
std::span<const CodeInfo> flow_codes();

}  // namespace kanban
