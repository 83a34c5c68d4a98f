#include "model/check_item.hpp"

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::string_view kOpen = "[ ] ";
constexpr std::string_view kDone = "[x] ";

// Takes "(bo, 2026-11-20)" from the end of the item's text.
void take_signature(CheckItem& item) {
  const std::string_view text = item.text;
  const std::size_t open = text.rfind(" (");
  if (open == std::string_view::npos || text.back() != ')') return;
  const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  const std::size_t comma = inside.rfind(", ");
  if (comma == std::string_view::npos || comma == 0) return;
  const auto on = parse_date(inside.substr(comma + 2));
  if (!on.ok()) return;
  item.by = inside.substr(0, comma);
  item.on = *on;
  item.text.erase(open);
}

}  // namespace

CheckItem parse_check_item(std::string_view line) {
  CheckItem item;
  std::string_view text = trim(line);
  if (text.starts_with(kDone) || text.starts_with("[X] ")) {
    item.done = true;
    item.text = trim(text.substr(kDone.size()));
    take_signature(item);
  } else {
    if (text.starts_with(kOpen)) text = trim(text.substr(kOpen.size()));
    item.text = text;
  }
  return item;
}

std::string format_check_item(const CheckItem& item) {
  std::string line(item.done ? kDone : kOpen);
  line += item.text;
  if (item.done && !item.by.empty() && item.on)
    line += " (" + item.by + ", " + format_date(*item.on) + ")";
  return line;
}

std::vector<CheckItem> check_items(const Card& card, Field field) {
  std::vector<CheckItem> items;
  for (const std::string& line : card.list(field)) items.push_back(parse_check_item(line));
  return items;
}

bool is_ticked(const Card& card, std::string_view text) {
  for (const Field field : {Field::acceptance, Field::checklist}) {
    for (const CheckItem& item : check_items(card, field)) {
      if (item.done && equal_ignoring_case(item.text, text)) return true;
    }
  }
  return false;
}

}  // namespace kanban
