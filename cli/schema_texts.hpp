// Schema texts — the JSON Schemas of schemas/, as they are in the program.
#pragma once

#include <span>
#include <string_view>

namespace kanban::cli {

struct SchemaText {
  std::string_view file = {};   // "card.schema.json"
  std::string_view files = {};  // what it is about, seen from the board: "cards/**/*.yaml"
  std::string_view text = {};
};

std::span<const SchemaText> schema_texts();

}  // namespace kanban::cli
