// Fuzz: any bytes are a filter with a stable normal spelling, or an error.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "query/filter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kanban;
  static const Settings kSettings = [] {
    Settings settings;
    settings.columns = {{"todo", Stage::backlog}, {"doing", Stage::active}, {"done", Stage::done}};
    settings.types = {{"bug", "", {"defect"}}};
    settings.filters = {{"hot", "type:bug or hot2"}, {"hot2", "due<+2d"}, {"circle", "-(circle)"}};
    return settings;
  }();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto filter = parse_filter(text, kSettings);
  if (!filter.ok()) return 0;
  FilterContext context;
  context.settings = &kSettings;
  Card card;
  card.set_text(Field::id, "k7");
  card.set_text(Field::title, "Login loops");
  card.set_text(Field::column, "doing");
  const bool matched = filter->matches(card, context);
  const std::string normal = filter->to_string();
  const auto again = parse_filter(normal, kSettings);
  if (!again.ok()) {
    // The normal spelling may be longer than what was written, and so too long; nothing else.
    if (again.error().code != "filter-too-long") std::abort();
    return 0;
  }
  if (again->to_string() != normal || again->matches(card, context) != matched) std::abort();
  return 0;
}
