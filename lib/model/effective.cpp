#include "model/effective.hpp"

#include <algorithm>

namespace kanban {
namespace {

bool is_dropped(const Settings& settings, std::string_view name) {
  const Column* const column = column_named(settings, name);
  return column != nullptr && column->stage == Stage::dropped;
}

// Takes back what `event`, an undo, undid.
void undo(EffectiveEvents& events, const Event& event, const Settings& settings) {
  if (event.kind != EventKind::entered) {
    if (!events.blocks.empty()) events.blocks.pop_back();
    return;
  }
  const auto before =
      std::find_if(events.moves.rbegin(), events.moves.rend(),
                   [&](const Event* earlier) { return earlier->value == event.value; });
  if (before != events.moves.rend()) {
    events.moves.erase(before.base(), events.moves.end());
    return;
  }
  events.undone = is_dropped(settings, event.value);
  if (!events.undone && !events.moves.empty()) events.moves.pop_back();
  events.moves.push_back(&event);
}

}  // namespace

EffectiveEvents effective_events(const Settings& settings, const Card& card, Instant as_of) {
  EffectiveEvents events;
  for (const Event& event : card.history) {
    if (event.kind == EventKind::decided) continue;
    if (event.at > as_of) {
      events.hides_later_ones = true;
    } else if (event.because == kUndo) {
      undo(events, event, settings);
    } else if (event.kind == EventKind::entered) {
      events.moves.push_back(&event);
      events.undone = false;  // taken up again
    } else {
      events.blocks.push_back(&event);
    }
  }
  return events;
}

}  // namespace kanban
