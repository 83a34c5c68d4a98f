#include "policy/tick_items.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "policy/conditions.hpp"

namespace kanban {

std::vector<TickItem> tick_items(const Settings& settings, const Card& card) {
  std::vector<TickItem> ticks;
  for (const Field field : {Field::acceptance, Field::checklist}) {
    const auto items = check_items(card, field);
    for (std::size_t i = 0; i < items.size(); ++i) ticks.push_back({field, i, items[i]});
  }
  const auto find = [&](const std::string& text) {
    return std::find_if(ticks.begin(), ticks.end(), [&](const TickItem& tick) {
      return equal_ignoring_case(tick.item.text, text);
    });
  };
  for (const std::string& text : tickable(settings)) {
    if (find(text) == ticks.end())
      ticks.push_back({Field::checklist, std::nullopt, {.text = text}});
  }
  for (const std::string& text : open_checks(settings, card)) find(text)->asked_here = true;
  return ticks;
}

void put_item(Card& card, const TickItem& tick, const CheckItem& item) {
  std::vector<std::string> lines = card.list(tick.field);
  if (tick.line) {
    lines[*tick.line] = format_check_item(item);
  } else {
    lines.push_back(format_check_item(item));
  }
  card.set_list(tick.field, std::move(lines));
}

}  // namespace kanban
