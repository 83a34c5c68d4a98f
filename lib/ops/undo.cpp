#include "ops/undo.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "model/effective.hpp"
#include "model/questions.hpp"
#include "ops/move.hpp"

namespace kanban {
namespace {

Error changed_since(const Card& card, std::string_view field) {
  return make_error(ErrorKind::refused, "changed-since",
                    "the " + std::string(field) + " of '" + std::string(card.id()) +
                        "' was changed again since")
      .hint("set it by hand; kanban log " + std::string(card.id()) + " shows what happened");
}

// A set takes out what was added and gets back what was taken; anything else must be as it was
// left.
Status restore_list(Card& current, const Card& before, const Card& after, const FieldInfo& field) {
  const auto& then = before.list(field.field);
  const auto& now = after.list(field.field);
  if (then == now) return success();
  if (!is_set(field.kind)) {
    if (current.list(field.field) != now) return changed_since(current, field.name);
    current.set_list(field.field, then);
    return success();
  }
  for (const std::string& entry : now) {
    if (!before.contains(field.field, entry)) current.remove(field.field, entry);
  }
  for (const std::string& entry : then) {
    if (!after.contains(field.field, entry)) current.add(field.field, entry);
  }
  return success();
}

Status restore_fields(Card& current, const Card& before, const Card& after) {
  for (const FieldInfo& field : fields()) {
    if (field.field == Field::column || field.field == Field::created) continue;
    if (is_list(field.kind)) {
      TRY(restore_list(current, before, after, field));
    } else if (before.text(field.field) != after.text(field.field)) {
      if (current.text(field.field) != after.text(field.field))
        return changed_since(current, field.name);
      current.set_text(field.field, std::string(before.text(field.field)));
    }
  }
  return success();
}

bool is_block(const Event& event) {
  return event.kind == EventKind::blocked || event.kind == EventKind::unblocked;
}

// What is to hold the card up again: what did before, and what came to since.
std::vector<std::string> wanted_reasons(const std::vector<std::string>& then,
                                        const std::vector<std::string>& left,
                                        const std::vector<std::string>& now) {
  std::vector<std::string> wanted;
  for (const std::string& reason : then) {
    if (contains(now, reason) || !contains(left, reason)) add_reason(wanted, reason);
  }
  for (const std::string& reason : now) {
    const bool made = contains(left, reason) && !contains(then, reason);
    if (!made && !contains(wanted, reason)) add_reason(wanted, reason);
  }
  return wanted;
}

// Blocks for what the change ended, and no longer for what it blocked for. An event of the undo
// stands for each that the change made: model/effective takes back as many.
void restore_blocks(Card& current, const Card& before, const Card& after, const Stamp& stamp) {
  const auto now = reasons_since(current);
  const auto wanted = wanted_reasons(reasons_since(before), reasons_since(after), now);
  if (wanted == now) return;
  std::vector<std::string> kept = now;
  for (const std::string& reason : wanted) add_reason(kept, reason);
  auto made = std::count_if(after.history.begin(), after.history.end(), is_block) -
              std::count_if(before.history.begin(), before.history.end(), is_block);
  Stamp plain = stamp;
  plain.because.clear();
  const auto append = [&](EventKind kind, const std::string& reason) {
    append_event(current, kind, reason, made-- > 0 ? stamp : plain);
  };
  if (kept != wanted) append(EventKind::unblocked, {});
  for (const std::string& reason : wanted) append(EventKind::blocked, reason);
}

Status restore_state(Card& current, const Card& before, const Card& after, const Stamp& stamp) {
  if (before.column() != after.column()) {
    if (current.column() != after.column()) return changed_since(current, "column");
    enter_column(current, std::string(before.column()), stamp);
  }
  restore_blocks(current, before, after, stamp);
  return success();
}

}  // namespace

Result<Card> undo_change(const Settings& settings, const std::optional<Card>& before,
                         const Card& after, Card current, const Stamp& stamp) {
  Stamp undo = stamp;
  undo.because = kUndo;
  if (!before) {
    const bool finished = stage_of(settings, current) == Stage::done;
    if (finished && current.column() != after.column()) return changed_since(current, "column");
    // What was added as done, by an import say, cannot be dropped by its verb; it never was here.
    const Column* const dropped = first_of_stage(settings, Stage::dropped);
    if (finished && dropped != nullptr) {
      enter_column(current, dropped->name, undo);
      return current;
    }
    TRY(drop_card(settings, current, undo));
    return current;
  }
  const Card start = current;
  TRY(restore_fields(current, *before, after));
  TRY(restore_state(current, *before, after, undo));
  if (current == start) {
    return make_error(
               ErrorKind::refused, "nothing-to-undo",
               "the last change of '" + std::string(current.id()) + "' only added to its record")
        .hint("comments and decisions are never taken back; kanban edit changes a comment's words");
  }
  return current;
}

}  // namespace kanban
