// Changes — what became of the cards of a board between two states of it. Pure: facts, no verdict.
//
// Cards are matched by their ids, never by their paths, so a file that was renamed is the same card
// and a file that holds another id is another card. The order is fixed: cards by id in byte order,
// operations by the field table, within a list what was removed before what was added.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

enum class OperationKind : std::uint8_t {
  created,    // the card was not there; the one operation of such a card
  deleted,    // the card is gone; the one operation of such a card
  retyped,    // its type: from, to as written (empty: the board's first)
  moved,      // its column: from, to
  set,        // a field of one value: from, to; empty where it is absent
  removed,    // an entry of a list: from; also an event or a comment that is no longer there
  added,      // an entry of a list: to; also an event or a comment behind the old ones
  reordered,  // the same entries of a list in another order
  rewritten,  // an event or a comment among the old ones that was not there before: to
};

struct Operation {
  OperationKind kind = OperationKind::set;
  std::optional<Field> field = {};  // nothing for created, deleted and unknown keys
  std::string name = {};            // the YAML key; empty for created and deleted
  // Values in words: of a map one "key: value", of an event or a comment one line (event_words,
  // comment_words), of a description all of it.
  std::string from = {};
  std::string to = {};
  // Of an event or a comment, its place in the list that has it, from 0: `before`'s for removed,
  // else `after`'s.
  std::size_t place = 0;

  friend bool operator==(const Operation&, const Operation&) = default;
};

// One card that changed. The pointers are to the files in the boards that were compared; one is
// null where the card was created or deleted.
struct CardDifference {
  std::string id = {};
  const CardFile* before = nullptr;
  const CardFile* after = nullptr;
  std::vector<Operation> operations = {};  // empty where only the file's path changed

  bool created() const { return before == nullptr; }
  bool deleted() const { return after == nullptr; }
  bool renamed() const { return before && after && before->path != after->path; }
};

// The cards that differ between `before` and `after`, by id. Requires: cards sorted by id. Where an
// id is used twice, files of one path are one card, the others go together in the order given.
std::vector<CardDifference> changed_cards(const Board& before, const Board& after);

// What was done to one card, by the field table.
std::vector<Operation> changed_fields(const Card& before, const Card& after);

// "2026-11-19T07:58:41Z paula entered ready (because: …)"
std::string event_words(const Event& event);
// "2026-11-19T08:00:00Z paula: Acme called again"
std::string comment_words(const Comment& comment);

}  // namespace kanban
