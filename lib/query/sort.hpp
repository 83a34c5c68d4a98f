// Sort — the order of a listing by `--sort due,-created`. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

struct SortKey {
  enum class By { field, age } by = By::field;
  Field field = Field::id;
  bool descending = false;
};

// Reads `text`, names separated by commas, `-` before one for descending; names as in a filter.
// `age` is the order of creation, the youngest card first. Error (usage): unknown-field.
Result<std::vector<SortKey>> parse_sort(std::string_view text);

// Sorts `cards` by `keys`, then by id. Columns, types, classes and impacts compare by their place
// in board.yaml, dates and numbers by value, other words without regard to case; cards without a
// value come last either way.
void sort_cards(std::vector<const CardFile*>& cards, const std::vector<SortKey>& keys,
                const Settings& settings);

}  // namespace kanban
