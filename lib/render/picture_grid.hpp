// Picture grid — the columns of a picture side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/picture.hpp"
#include "render/signs.hpp"

namespace kanban {

// How wide each column is. Before each column stands its slot (one column of the terminal), and
// between two columns `gap` blanks and the wall.
struct GridPlan {
  std::vector<std::size_t> widths = {};
  std::size_t gap = 1;

  std::size_t total() const;
};

// The plan for `width`, or nothing where a column would get too narrow to read. Columns without
// notes give their room to the others first, then the gaps.
std::optional<GridPlan> plan_grid(const Picture& picture, std::size_t width);

// Heads, bands and a closing rule. Requires: a plan for this picture.
std::vector<InkLine> grid_lines(const Picture& picture, const GridPlan& plan, PictureStyle style,
                                const Brush& brush);

}  // namespace kanban
