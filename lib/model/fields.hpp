// Fields — the table of everything a card may hold: one row a field.
//
// The YAML keys, JSON and CSV names, filter names, `set`, completion and the reference page all
// walk this table. A new field is one enumerator here, one row in fields.cpp and one property in
// schemas/card.schema.json. The order of the table is the order in a canonical file, and a change
// of `paragraph` between two neighbours is the blank line between them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kanban {

enum class Field : std::uint8_t {
  // who it is
  id,
  title,
  type,
  created,
  reporter,
  source,
  client,
  channel,
  words,
  about,
  // where it is
  column,
  // the product owner's order
  rank,
  class_of_service,
  impact,
  due,
  defer_until,
  size,
  reach,
  estimate,
  // what it belongs to
  product,
  parent,
  epic,
  goal,
  sprint,
  role,
  problem,
  gathers,
  not_same,
  blocks,
  waits_for,
  requested_by,
  stakeholders,
  // who works on it
  assignees,
  // labels
  labels,
  // clients
  clients,
  tell,
  // text
  as_whom,
  so_that,
  measure,
  target,
  cause,
  known_error,
  workaround,
  description,
  // what must be true
  acceptance,
  checklist,
  approved,
  // what was said, what happened
  comments,
  history,
};

inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::history) + 1;

enum class FieldKind : std::uint8_t {
  id,         // a card's id, plain
  word,       // a name of the board's own (column, type, label …), plain where it can be
  line,       // free text on one line, always double-quoted
  text,       // free text of several lines, a literal block
  number,     // a decimal number, plain
  date,       // YYYY-MM-DD
  instant,    // YYYY-MM-DDTHH:MM:SSZ
  flag,       // true; absent means false
  ids,        // a sorted set of card ids on one line: [a, b]
  words,      // a sorted set of words on one line: [a, b]
  word_rows,  // a sorted set of words, one a line
  line_rows,  // a list of free texts, one a line, in the order written
  map,        // word keys with word values on one line: {value: 8, time: 3}
  comments,
  history,
};

struct FieldInfo {
  Field field;
  std::string_view name;  // the YAML key
  FieldKind kind;
  std::uint8_t paragraph;  // fields of one paragraph stand together
  std::string_view doc;    // one sentence for people, no full stop
};

// Every field in canonical order; `fields()[i].field` is enumerator i.
std::span<const FieldInfo> fields();

const FieldInfo& info(Field field);

// The field whose YAML key is `name`.
std::optional<Field> find_field(std::string_view name);

// Whether the field holds a list of entries rather than one text.
bool is_list(FieldKind kind);

// Whether the entries are a set: sorted, each once.
bool is_set(FieldKind kind);

}  // namespace kanban
