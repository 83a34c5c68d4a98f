// Problem view — one problem as a whole: what it explains, for whom, since when, what is known.
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"
#include "cli/order_view.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// Where the open incidents of `problem` would stand if it were not there, in their order; 0 for one
// that does not wait.
std::vector<std::size_t> places_alone(const OrderedBoard& ordered, const Card& problem);

// Requires: the whole board with histories.
std::string problem_text(const OrderedBoard& ordered, const CardFile& problem, std::size_t width);
Json problem_json(const OrderedBoard& ordered, const CardFile& problem);

// The cards that `problem` explains, for tables.
Table incidents_table(const OrderedBoard& ordered, const Card& problem);

// Every open problem, in pull order.
Table problems_table(const OrderedBoard& ordered);

}  // namespace kanban::cli
