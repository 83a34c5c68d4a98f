#include "yaml/event_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "yaml/card_reader.hpp"

namespace kanban::yaml {
namespace {

constexpr std::string_view kEventHint =
    "write {at: 2026-11-18T09:14:03Z, by: name, column: name}, or blocked: \"why\", "
    "unblocked: true, decided: keep";

Error at_place(const Source& source, const Node& node, const Error& cause) {
  Error error = error_at(source, node.begin, cause.code, cause.message);
  error.hints = cause.hints;
  return error;
}

Error bad_event(const Source& source, const Node& node, std::string message) {
  return error_at(source, node.begin, "bad-event", std::move(message))
      .hint(std::string(kEventHint));
}

Result<Instant> instant_of(const Source& source, const Node& node) {
  auto instant = parse_instant(node.text);
  if (!instant.ok()) return at_place(source, node, instant.error());
  return instant;
}

// What an event says happened; at most one of these keys may stand in it.
std::optional<EventKind> kind_of(std::string_view key) {
  if (key == "column") return EventKind::entered;
  if (key == "blocked") return EventKind::blocked;
  if (key == "unblocked") return EventKind::unblocked;
  if (key == "decided") return EventKind::decided;
  return std::nullopt;
}

Status set_kind(const Source& source, EventKind kind, const Node& value, Event& event) {
  event.kind = kind;
  if (kind == EventKind::unblocked) {
    if (value.text != "true") return bad_event(source, value, "'unblocked' is only ever true");
    return success();
  }
  event.value = scalar_text(value);
  if (kind == EventKind::entered && trim(event.value).empty()) {
    return bad_event(source, value, "the event names no column");
  }
  if (kind == EventKind::decided && !is_decision(event.value)) {
    return bad_event(source, value, "'" + printable(event.value) + "' is no decision")
        .hint("decisions: keep, rank, merge, close, defer");
  }
  return success();
}

}  // namespace

bool is_decision(std::string_view word) {
  static constexpr std::array<std::string_view, 5> kWords{"keep", "rank", "merge", "close",
                                                          "defer"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

std::string scalar_text(const Node& node) {
  std::string text = node.text;
  const bool block = node.style == Style::literal || node.style == Style::folded;
  if (block && text.ends_with('\n')) text.pop_back();
  return text;
}

Result<Event> read_event(const Source& source, const Tree& tree, const Node& node) {
  if (node.kind != NodeKind::map) return bad_event(source, node, "an event must be {key: value}");
  Event event;
  bool has_time = false;
  bool has_kind = false;
  for (std::size_t i = 0; i < tree.pairs(node); ++i) {
    const Node& key = tree.key(node, i);
    const Node& value = tree.value(node, i);
    if (value.kind != NodeKind::scalar) {
      return bad_event(source, key, "'" + printable(key.text) + "' of the event needs one value");
    }
    const auto kind = kind_of(key.text);
    if (kind) {
      if (has_kind) return bad_event(source, key, "the event says two things at once");
      has_kind = true;
      TRY(set_kind(source, *kind, value, event));
    } else if (key.text == "at") {
      TRY_ASSIGN(event.at, instant_of(source, value));
      has_time = true;
    } else if (key.text == "by") {
      event.by = scalar_text(value);
    } else if (key.text == "because") {
      event.because = scalar_text(value);
    } else if (key.text == "until") {
      const auto date = parse_date(value.text);
      if (!date.ok()) return at_place(source, value, date.error());
      event.until = *date;
    } else {
      return bad_event(source, key, "unknown key '" + printable(key.text) + "' in an event");
    }
  }
  if (!has_time) return bad_event(source, node, "the event has no time");
  if (!has_kind) return bad_event(source, node, "the event does not say what happened");
  return event;
}

Result<Comment> read_comment(const Source& source, const Tree& tree, const Node& node) {
  const auto bad = [&](const Node& where, std::string message) {
    return error_at(source, where.begin, "bad-value", std::move(message))
        .hint("a comment has at, by and text");
  };
  if (node.kind != NodeKind::map) return bad(node, "a comment must be a map");
  Comment comment;
  bool has_time = false;
  for (std::size_t i = 0; i < tree.pairs(node); ++i) {
    const Node& key = tree.key(node, i);
    const Node& value = tree.value(node, i);
    if (value.kind != NodeKind::scalar) {
      return bad(key, "'" + printable(key.text) + "' of the comment needs one value");
    }
    if (key.text == "at") {
      TRY_ASSIGN(comment.at, instant_of(source, value));
      has_time = true;
    } else if (key.text == "by") {
      comment.by = scalar_text(value);
    } else if (key.text == "text") {
      comment.text = scalar_text(value);
    } else {
      return bad(key, "unknown key '" + printable(key.text) + "' in a comment");
    }
  }
  if (!has_time) return bad(node, "the comment has no time");
  if (comment.text.empty()) return bad(node, "the comment has no text");
  return comment;
}

}  // namespace kanban::yaml
