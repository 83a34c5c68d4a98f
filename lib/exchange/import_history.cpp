#include "exchange/import_history.hpp"

#include <algorithm>
#include <utility>

#include "model/history.hpp"

namespace kanban {
namespace {

constexpr std::string_view kTimeNotTold = "imported without a time";

Event entered(const Column& column, Instant at) {
  Event event;
  event.at = at;
  event.value = column.name;
  return event;
}

const Column& first_column(const Settings& settings) {
  const Column* backlog = first_of_stage(settings, Stage::backlog);
  return backlog != nullptr ? *backlog : settings.columns.front();
}

std::size_t place_of(const Column& column, const Settings& settings) {
  return static_cast<std::size_t>(&column - settings.columns.data());
}

Instant latest(const std::vector<Event>& events) {
  Instant last = events.front().at;
  for (const Event& event : events) last = std::max(last, event.at);
  return last;
}

// The events of a card that only this file tells about.
std::vector<Event> events_of(const ImportedFlow& flow, Instant created, const Settings& settings) {
  std::vector<Event> events;
  const Column& first = first_column(settings);
  const bool tells_first =
      std::any_of(flow.stages.begin(), flow.stages.end(),
                  [&](const StageTime& stage) { return stage.column == &first; });
  if (!tells_first) events.push_back(entered(first, created));
  for (const StageTime& stage : flow.stages) events.push_back(entered(*stage.column, stage.at));
  if (flow.column != nullptr && events.back().value != flow.column->name) {
    events.push_back(entered(*flow.column, latest(events)));
    events.back().because = kTimeNotTold;
  }
  return events;
}

// Imports leave `by` empty; people do not.
bool is_by_hand(const Event& event) { return !event.by.empty(); }

const Event* last_move(const Card& card) {
  const auto found =
      std::find_if(card.history.rbegin(), card.history.rend(),
                   [](const Event& event) { return event.kind == EventKind::entered; });
  return found == card.history.rend() ? nullptr : &*found;
}

// The event by which an import put the card into `column`, or the end.
auto imported_event(Card& card, const Column& column) {
  return std::find_if(card.history.begin(), card.history.end(), [&](const Event& event) {
    return event.kind == EventKind::entered && event.value == column.name && !is_by_hand(event);
  });
}

// Adds the stage `place` of `flow`: before what people have done since and before the later stages
// that earlier imports told, else at the end.
void add_stage(Card& card, const ImportedFlow& flow, std::size_t place) {
  const StageTime& stage = flow.stages[place];
  const auto is_later_stage = [&](const Event& event) {
    const auto begin = flow.stages.begin() + static_cast<std::ptrdiff_t>(place) + 1;
    return std::any_of(begin, flow.stages.end(), [&](const StageTime& later) {
      return event.kind == EventKind::entered && later.column->name == event.value;
    });
  };
  const auto later =
      std::find_if(card.history.begin(), card.history.end(), [&](const Event& event) {
        return is_by_hand(event) ? event.at > stage.at : is_later_stage(event);
      });
  const bool is_last_move = std::none_of(later, card.history.end(), [](const Event& event) {
    return event.kind == EventKind::entered;
  });
  card.history.insert(later, entered(*stage.column, stage.at));
  if (is_last_move) card.set_text(Field::column, stage.column->name);
}

}  // namespace

void order_stages(ImportedFlow& flow, const Settings& settings) {
  std::optional<Instant> done;
  std::optional<Instant> dropped;
  for (const StageTime& stage : flow.stages) {
    if (stage.column->stage == Stage::done) done = std::max(done.value_or(stage.at), stage.at);
    if (stage.column->stage == Stage::dropped)
      dropped = std::max(dropped.value_or(stage.at), stage.at);
  }
  const bool done_wins = done && dropped && *done >= *dropped;
  const auto rank = [&](const StageTime& stage) {
    int group = 0;
    if (stage.column->stage == Stage::dropped) group = 1;
    if (stage.column->stage == Stage::done && done_wins) group = 2;
    return std::make_pair(group, place_of(*stage.column, settings));
  };
  std::stable_sort(flow.stages.begin(), flow.stages.end(),
                   [&](const StageTime& a, const StageTime& b) { return rank(a) < rank(b); });
}

void write_history(Card& card, const ImportedFlow& flow, const Settings& settings, Instant now) {
  card.created = flow.created.value_or(now);
  card.history = events_of(flow, card.created, settings);
  card.set_text(Field::column, card.history.back().value);
}

void extend_history(Card& card, const ImportedFlow& flow, const Settings& settings, Instant now) {
  if (flow.created && *flow.created != card.created) {
    // The event of the creation moves with it, where it is still the import's own.
    const auto first = imported_event(card, first_column(settings));
    if (first != card.history.end() && first->at == card.created) first->at = *flow.created;
    card.created = *flow.created;
  }
  for (std::size_t i = 0; i < flow.stages.size(); ++i) {
    const StageTime& stage = flow.stages[i];
    const auto known = imported_event(card, *stage.column);
    if (known == card.history.end()) {
      add_stage(card, flow, i);
    } else if (known->at != stage.at) {
      known->at = stage.at;  // the file corrects what it said before, or tells it now
      known->because.clear();
    }
  }
  if (flow.column == nullptr || card.column() == flow.column->name) return;
  const Event* const last = last_move(card);
  const bool moved_by_hand = last != nullptr && is_by_hand(*last);
  if (moved_by_hand && imported_event(card, *flow.column) != card.history.end()) return;
  Event event = entered(*flow.column, next_event_time(card, now));
  event.because = kTimeNotTold;
  card.history.push_back(std::move(event));
  card.set_text(Field::column, flow.column->name);
}

}  // namespace kanban
