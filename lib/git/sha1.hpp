// SHA-1 — the checksum at the end of a pack. Not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// The 20 bytes of the SHA-1 of `text`.
std::string sha1(std::string_view text);

}  // namespace kanban
