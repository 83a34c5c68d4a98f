#include "model/keep.hpp"

#include <algorithm>

#include "model/history.hpp"
#include "model/questions.hpp"

namespace kanban {

bool keeps(Keep keep, Field field) {
  if (keep != Keep::headline) return true;
  switch (field) {
    case Field::id:
    case Field::title:
    case Field::type:
    case Field::created:
    case Field::column:
    case Field::rank:
    case Field::due:
    case Field::defer_until:
    case Field::product:
    case Field::waits_for:
    case Field::assignees: return true;
    default: return false;
  }
}

void keep_only(Card& card, Keep keep) {
  if (keep != Keep::everything) keep_current_state(card);
  if (keep != Keep::headline) return;
  for (const FieldInfo& row : fields()) {
    if (keeps(keep, row.field)) continue;
    card.set_text(row.field, {});
    card.set_list(row.field, {});
  }
  card.extras.clear();
}

void CurrentState::touched(Instant at) { last_ = last_ ? std::max(*last_, at) : at; }

// The rules are those of entered_column and open_block in model/history.hpp.
void CurrentState::take(const Event& event, std::string_view column) {
  touched(event.at);
  switch (event.kind) {
    case EventKind::entered: {
      const bool here = event.value == column;
      if (!here || !inside_) since_ = event.at;
      inside_ = here;
      return;
    }
    case EventKind::blocked:
      if (blocks_.empty()) blocked_since_ = event.at;
      add_reason(blocks_, event.value);
      return;
    case EventKind::unblocked: blocks_.clear(); return;
    case EventKind::decided: decided_ = event; return;
  }
}

void CurrentState::put_into(Card& card) const {
  const Instant since = since_.value_or(card.created);
  card.comments.clear();
  card.history.clear();
  card.history.reserve(1U + blocks_.size() + (decided_ ? 1U : 0U));
  card.history.push_back({since, EventKind::entered, {}, std::string(card.column()), {}, {}});
  for (const std::string& reason : blocks_) {
    card.history.push_back({blocked_since_, EventKind::blocked, {}, reason, {}, {}});
  }
  if (decided_) card.history.push_back(*decided_);
  if (last_ && *last_ > last_touched(card)) card.comments.push_back({*last_, {}, {}});
}

}  // namespace kanban
