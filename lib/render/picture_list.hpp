// Picture list — the columns of a picture one below the other, for narrow terminals.
#pragma once

#include <vector>

#include "render/picture.hpp"
#include "render/signs.hpp"

namespace kanban {

// Each column under a rule with its name and count; the bands that have notes in it under their
// names.
std::vector<InkLine> list_lines(const Picture& picture, std::size_t width, const Brush& brush);

}  // namespace kanban
