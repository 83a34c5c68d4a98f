#include "report/fate.hpp"

namespace kanban {

std::string_view fate_name(Fate fate) {
  switch (fate) {
    case Fate::waits: return "waits";
    case Fate::in_progress: return "in progress";
    case Fate::delivered: return "delivered";
    case Fate::declined: break;
  }
  return "declined";
}

Fate fate_of(const Life& life) {
  switch (life.present) {
    case Present::done: return Fate::delivered;
    case Present::out: return life.deliveries.empty() ? Fate::declined : Fate::delivered;
    case Present::in_progress: return Fate::in_progress;
    case Present::waits: break;
  }
  return Fate::waits;
}

std::optional<Date> closed_on(const Life& life) {
  switch (fate_of(life)) {
    case Fate::delivered:
      if (!life.deliveries.empty()) return life.deliveries.back().day;
      break;
    case Fate::declined:
      if (life.discarded) return *life.discarded;
      break;
    case Fate::waits:
    case Fate::in_progress: return std::nullopt;
  }
  return life.runs.empty() ? life.created_day : life.runs.back().end_day;
}

std::int64_t age_of(const Flow& flow, const Life& life) {
  return flow.today.days - life.created_day.days + 1;
}

bool was_open_in(const DayRange& window, const Life& life) {
  const auto closed = closed_on(life);
  return !closed || *closed >= window.first;
}

std::vector<const Life*> lives_in(const Flow& flow,
                                  const std::function<bool(const Card&)>& matches) {
  std::vector<const Life*> lives;
  for (const Life& life : flow.lives) {
    if (was_open_in(flow.window, life) && matches(life.file->card)) lives.push_back(&life);
  }
  return lives;
}

std::optional<Stage> stage_at(const Settings& settings, const Card& card, Instant as_of) {
  if (card.created > as_of) return std::nullopt;
  std::optional<Stage> stage;
  bool later = false;
  for (const Event& event : card.history) {
    if (event.kind != EventKind::entered) continue;
    if (event.at > as_of) {
      later = true;
      continue;
    }
    const Column* column = column_named(settings, event.value);
    if (column != nullptr) stage = column->stage;
  }
  // Nothing happened since: the card says where it is, also where its history does not.
  return later && stage ? stage : std::optional(stage_of(settings, card));
}

}  // namespace kanban
