// Card — one piece of work, as the value that its file says. No file, no git, no clock.
//
// A card is a small map from Field to its value, so that a new field is a row of the field table
// (model/fields.hpp) and not a member here. Text values are held as the canonical text of their
// kind (a date as "2026-12-05", a number as "0.5"); the reader has checked them.
//
// Invariants of a card that was read: id, title, column are not empty; sets are sorted, each entry
// once; the history is in the order of the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "model/fields.hpp"

namespace kanban {

enum class EventKind : std::uint8_t {
  entered,    // value: the column
  blocked,    // value: the reason
  unblocked,  // value: empty
  decided,    // value: keep, rank, merge, close or defer
};

// One line of the history. `by` may be empty where an import did not know it.
struct Event {
  Instant at = {};
  EventKind kind = EventKind::entered;
  std::string by = {};
  std::string value = {};
  std::string because = {};
  std::optional<Date> until = {};

  friend bool operator==(const Event&, const Event&) = default;
};

struct Comment {
  Instant at = {};
  std::string by = {};
  std::string text = {};

  friend bool operator==(const Comment&, const Comment&) = default;
};

// A key that this version does not know, with its value as it stands in the file.
struct Extra {
  std::string key = {};
  std::string text = {};

  friend bool operator==(const Extra&, const Extra&) = default;
};

class Card {
 public:
  // The value of a field that holds one text; empty when it is absent. The time of creation
  // is the member `created`.
  std::string_view text(Field field) const;
  // Sets it; an empty `value` removes it.
  void set_text(Field field, std::string value);

  // The entries of a field that holds a list; a map's are "key: value" in the order of the file.
  const std::vector<std::string>& list(Field field) const;
  // Sets them, sorting sets and dropping repeats; no entries removes the field.
  void set_list(Field field, std::vector<std::string> entries);
  bool contains(Field field, std::string_view entry) const;
  // Adds or removes one entry; returns whether that changed anything.
  bool add(Field field, std::string entry);
  bool remove(Field field, std::string_view entry);

  // The value under `key` of a map field, e.g. map_value(Field::estimate, "time").
  std::string_view map_value(Field field, std::string_view key) const;

  bool has(Field field) const;

  std::string_view id() const { return text(Field::id); }
  std::string_view title() const { return text(Field::title); }
  std::string_view type() const { return text(Field::type); }
  std::string_view column() const { return text(Field::column); }

  Instant created = {};
  std::vector<Comment> comments = {};
  std::vector<Event> history = {};
  std::vector<Extra> extras = {};

  friend bool operator==(const Card&, const Card&) = default;

 private:
  // Both sorted by field; few entries, so a search by hand is faster than a map.
  std::vector<std::pair<Field, std::string>> texts_;
  std::vector<std::pair<Field, std::vector<std::string>>> lists_;
};

}  // namespace kanban
