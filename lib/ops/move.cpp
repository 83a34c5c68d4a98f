#include "ops/move.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/history.hpp"
#include "ops/plain_words.hpp"

namespace kanban {
namespace {

// The column that the card was last in while it was open; the first column when the log has none.
std::string last_open_column(const Settings& settings, const Card& card) {
  const auto event =
      std::find_if(card.history.rbegin(), card.history.rend(), [&](const Event& entry) {
        if (entry.kind != EventKind::entered) return false;
        const Column* column = exact_column(settings, entry.value);
        return column != nullptr && column->stage != Stage::done && column->stage != Stage::dropped;
      });
  return event == card.history.rend() ? settings.columns.front().name : event->value;
}

std::string quoted(const Card& card) { return "'" + std::string(card.id()) + "'"; }

}  // namespace

Result<Moved> move_card(const Settings& settings, Card& card, std::string_view name,
                        const Stamp& stamp) {
  TRY_ASSIGN(const Column* const column, find_column(settings, name));
  if (card.column() == column->name) return Moved::already;
  enter_column(card, column->name, stamp);
  return Moved::yes;
}

Result<Moved> drop_card(const Settings& settings, Card& card, const Stamp& stamp) {
  const Column* dropped = first_of_stage(settings, Stage::dropped);
  if (dropped == nullptr) {
    return make_error(ErrorKind::usage, "no-dropped-column", "this board has no dropped column")
        .hint("add one to board.yaml: - {name: dropped, stage: dropped}");
  }
  if (card.column() == dropped->name) return Moved::already;
  if (stage_of(settings, card) == Stage::done) {
    return make_error(ErrorKind::refused, "already-done",
                      "card " + quoted(card) + " is done; what is delivered cannot be dropped")
        .hint("kanban reopen " + std::string(card.id()) + " first, if it was not");
  }
  enter_column(card, dropped->name, stamp);
  return Moved::yes;
}

Result<Moved> reopen_card(const Settings& settings, Card& card, std::string_view name,
                          const Stamp& stamp) {
  if (is_open(settings, card)) {
    return make_error(ErrorKind::refused, "not-closed",
                      "card " + quoted(card) + " is open, in '" + std::string(card.column()) + "'")
        .hint("kanban move " + std::string(card.id()) + " COLUMN moves an open card");
  }
  return move_card(settings, card,
                   name.empty() ? last_open_column(settings, card) : std::string(name), stamp);
}

Status block_card(Card& card, std::string_view reason, const Stamp& stamp) {
  const std::string line(trim(reason));
  if (line.empty() || printable(line) != line) {
    return make_error(ErrorKind::usage, "bad-value", "a block needs a reason on one line")
        .hint("for example: kanban block " + std::string(card.id()) +
              " \"waiting for the vendor\"");
  }
  append_event(card, EventKind::blocked, line, stamp);
  return success();
}

Status unblock_card(Card& card, const Stamp& stamp) {
  if (!open_block(card)) {
    return make_error(ErrorKind::refused, "not-blocked",
                      "card " + quoted(card) + " is not blocked");
  }
  if (open_question(card)) card.set_text(Field::waits_for, {});
  append_event(card, EventKind::unblocked, {}, stamp);
  return success();
}

Status defer_card(Card& card, std::optional<Date> until, const Stamp& stamp) {
  card.set_text(Field::defer_until, until ? format_date(*until) : std::string{});
  append_event(card, EventKind::decided, until ? "defer" : "keep", stamp);
  card.history.back().until = until;
  return success();
}

Status comment_card(Card& card, std::string_view text, const Stamp& stamp) {
  TRY_ASSIGN(const std::string words, plain_words("a comment", text));
  if (words.empty()) {
    return make_error(ErrorKind::usage, "bad-value", "a comment needs words")
        .hint("for example: kanban comment " + std::string(card.id()) + " \"Acme called again\"");
  }
  Instant at = stamp.now;
  for (const Comment& comment : card.comments) {
    at = std::max(at, Instant{comment.at.seconds + 1});
  }
  card.comments.push_back({at, stamp.by, words});
  return success();
}

}  // namespace kanban
