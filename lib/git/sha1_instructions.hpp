// SHA-1 by the processor's own instructions, where it has them: ten times as fast, and the checksum
// of a large index is most of the time of a commit. Internal to sha1.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kanban::sha1_instructions {

// Whether this processor has them.
bool are_there();

// Takes whole blocks of 64 bytes into the five words of the sum. Requires: are_there().
void take_blocks(std::array<std::uint32_t, 5>& state, std::string_view blocks);

}  // namespace kanban::sha1_instructions
