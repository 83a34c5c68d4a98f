// Equal lines — which lines of one text are those of another: a longest common row of lines. Pure.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace kanban {

// Pairs of line numbers from 0 that grow in both: as many as can be, or fewer where the texts have
// very little in common.
std::vector<std::pair<std::size_t, std::size_t>> equal_lines(
    const std::vector<std::string_view>& a, const std::vector<std::string_view>& b);

}  // namespace kanban
