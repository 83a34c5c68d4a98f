// Json values — the values that many documents are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/json.hpp"

namespace kanban {

// An array of texts, in their order.
Json json_texts(const std::vector<std::string>& texts);

// The text; null where there is none.
Json json_text_or_null(std::string_view text);

// A count.
Json json_count(std::size_t number);

}  // namespace kanban
