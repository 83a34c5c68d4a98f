// Acts — what a change does, in the terms in which rules speak. Pure.
//
// A rule speaks of creating, setting, adding, removing, moving, deleting and of paths. One change
// of a card gives one act or several:
// - a new type is the making of a card of that type and the deletion of one of the old type
// - a move to the right enters every column on its way: one act a column, so that a rule about
//   `ready` holds for who goes past it; a move to the left or to a dropped column is one act
// - a move out of a dropped column goes on from where the card was dropped, and leaves both; what
//   the log of a card that is dropped says it went through on the way there counts as moved
// - a new card that does not stand where its type enters has been moved there
// - a field that a new card has is set, where a rule names the field and the type does not need it
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"
#include "review/changes.hpp"

namespace kanban {

// A card before and after, in the board's own spelling: names of columns, types and the like are
// those of board.yaml, whatever case or alias the file has. A card that is not there is nothing.
struct ActCard {
  std::optional<Card> before = {};
  std::optional<Card> after = {};
  std::string path = {};          // of the file that has it now, or had it
  std::string renamed_from = {};  // the path of the file that had it, where that is another

  const Card& card() const { return after ? *after : *before; }
  // What conditions of rules look at: the card as it was, so that a change cannot talk itself out
  // of a rule.
  const Card& judged() const { return before ? *before : *after; }
};

struct Act {
  RuleOn on = RuleOn::set;
  const ActCard* card = nullptr;  // null for a path
  std::string type = {};          // of the card; for create the new one, for delete the old one
  std::string field = {};         // the YAML key, for set, add and remove
  std::string from = {};          // the value, entry or column before
  std::string to = {};            // the value, entry or column after; for create the column
  bool at_creation = false;       // of a card that is new
  // Of a move: the column that is entered, and those that are left on the way there.
  std::string enters = {};
  std::vector<std::string> leaves = {};
  std::string path = {};    // for a path
  bool is_guarded = false;  // the file at it is one that protected_because() names
};

// `card` with the names of columns, types, classes, products and impacts as `settings` spells them.
Card in_boards_words(const Settings& settings, Card card);

ActCard act_card(const Settings& settings, const CardDifference& difference);

// The acts of a card that changed or went; of a new one the making and its fields, without moves.
// They refer to `card`.
std::vector<Act> acts_of(const Settings& settings, const ActCard& card);

// The column into which new cards of the type come: what the type says, else the first.
std::string entry_column(const Settings& settings, std::string_view type);

// Where the way of `card` ends that the change claims: its column; of a card that is dropped then,
// the one that its log says it was dropped from, if that is further than where it stood.
std::string end_of_way(const Settings& settings, const ActCard& card);

// The acts of moving `card` from `from` to `to`; none when they are the same. Out of the dropped
// column that it is in, they go on from where it was dropped.
std::vector<Act> move_acts(const Settings& settings, const ActCard& card, std::string_view from,
                           std::string_view to);

}  // namespace kanban
