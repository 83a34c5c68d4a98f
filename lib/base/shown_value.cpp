#include "base/shown_value.hpp"

#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

constexpr std::size_t kWidest = 60;  // columns

}  // namespace

std::string shown_value(std::string_view value) {
  if (value.empty()) return "nothing";
  const std::size_t end = value.find('\n');
  const std::string text = printable(value.substr(0, end));
  if (display_width(text) > kWidest) return cut_to_width(text, kWidest, "") + "…";
  return end == std::string_view::npos ? text : text + " …";
}

bool is_shown_whole(std::string_view value) {
  return value.find('\n') == std::string_view::npos && display_width(printable(value)) <= kWidest;
}

}  // namespace kanban
