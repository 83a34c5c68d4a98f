// Card filter — one filter of several options that each narrow what is shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/filter.hpp"

namespace kanban::cli {

// The term `name:value`, in quotes where the value needs them.
std::string term_of(std::string_view name, std::string_view value);

// The filter that matches what all of `filters` match. Errors: those of parse_filter.
Result<Filter> filter_of_all(const std::vector<std::string>& filters, const Settings& settings);

}  // namespace kanban::cli
