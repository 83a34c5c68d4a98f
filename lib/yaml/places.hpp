// Places — the lines of a file that errors are about, from the names that they give (Error::spot).
#pragma once

#include <span>
#include <string_view>

#include "base/error.hpp"

namespace kanban {

// Gives each of `errors` that has a spot and no line yet the place in `text`, the line that stands
// there and, where the spot says what is better, how that is written there. What cannot be found,
// and all of them where `text` cannot be read, stay as they are. `noun` is what the file holds.
void put_places(std::span<Error* const> errors, std::string_view text,
                std::string_view noun = "card");

}  // namespace kanban
