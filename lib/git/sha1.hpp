// SHA-1 — the checksum at the end of a pack and of the index. Not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// The 20 bytes of the SHA-1 of `text`.
std::string sha1(std::string_view text);

// The same without the processor's instructions for it.
std::string sha1_portable(std::string_view text);

}  // namespace kanban
