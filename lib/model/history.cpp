#include "model/history.hpp"

#include <algorithm>

#include "model/questions.hpp"

namespace kanban {

Instant entered_column(const Card& card) {
  Instant since = card.created;
  bool inside = false;
  for (const Event& event : card.history) {
    if (event.kind != EventKind::entered) continue;
    const bool here = event.value == card.column();
    if (here && !inside) since = event.at;
    if (!here) since = event.at;  // a hand edit: at least not before the last move
    inside = here;
  }
  return since;
}

std::optional<Block> open_block(const Card& card) {
  std::optional<Block> block;
  for (const Event& event : card.history) {
    if (event.kind == EventKind::unblocked) block.reset();
    if (event.kind != EventKind::blocked) continue;
    if (!block) block = Block{event.at, {}};
    block->reason = event.value;
  }
  return block;
}

std::optional<OpenQuestion> open_question(const Card& card) {
  OpenReasons open = open_reasons(card);
  if (open.questions.empty()) return std::nullopt;
  return std::move(open.questions.back());
}

std::string question_reason(const OpenQuestion& question) {
  return "waits for " + question.who + ": " + question.text;
}

Instant last_touched(const Card& card) {
  Instant last = card.created;
  for (const Event& event : card.history) last = std::max(last, event.at);
  for (const Comment& comment : card.comments) last = std::max(last, comment.at);
  return last;
}

Instant next_event_time(const Card& card, Instant now) {
  if (card.history.empty()) return now;
  Instant last = card.history.front().at;
  for (const Event& event : card.history) last = std::max(last, event.at);
  return std::max(now, Instant{last.seconds + 1});
}

void keep_current_state(Card& card) {
  std::vector<Event> kept;
  const Instant since = entered_column(card);
  const auto block = open_block(card);
  const Instant last = last_touched(card);
  kept.push_back({since, EventKind::entered, {}, std::string(card.column()), {}, {}});
  for (std::string& reason : reasons_since(card)) {
    kept.push_back({block->since, EventKind::blocked, {}, std::move(reason), {}, {}});
  }
  const auto decided = std::find_if(card.history.rbegin(), card.history.rend(),
                                    [](const Event& e) { return e.kind == EventKind::decided; });
  if (decided != card.history.rend()) kept.push_back(std::move(*decided));
  kept.shrink_to_fit();
  card.history = std::move(kept);
  card.comments.clear();
  if (last > last_touched(card)) card.comments.push_back({last, {}, {}});
  card.comments.shrink_to_fit();
}

}  // namespace kanban
