#include "ops/stamp.hpp"

#include "model/history.hpp"

namespace kanban {

void append_event(Card& card, EventKind kind, std::string value, const Stamp& stamp) {
  Event event;
  event.at = next_event_time(card, stamp.now);
  event.kind = kind;
  event.by = stamp.by;
  event.value = std::move(value);
  event.because = stamp.because;
  card.history.push_back(std::move(event));
}

void enter_column(Card& card, std::string column, const Stamp& stamp) {
  append_event(card, EventKind::entered, column, stamp);
  card.set_text(Field::column, std::move(column));
}

}  // namespace kanban
