#include "render/json_values.hpp"

namespace kanban {

Json json_texts(const std::vector<std::string>& texts) {
  Json array = Json::array();
  for (const std::string& text : texts) array.push(Json::string(text));
  return array;
}

Json json_text_or_null(std::string_view text) {
  return text.empty() ? Json::null() : Json::string(text);
}

Json json_count(std::size_t number) { return Json::integer(static_cast<long long>(number)); }

}  // namespace kanban
