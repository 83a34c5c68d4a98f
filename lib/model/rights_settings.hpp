// Rights settings — who may do what on a board: the sections roles and rules of board.yaml, and
// what types ask of new cards.
//
// A board without rules allows everything. Rules are read from the top; the first that matches
// decides, and what none matches is allowed (rights/judge.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/limit.hpp"

namespace kanban {

// People who may act as something, by their keys in `people:`.
struct Role {
  std::string name = {};
  std::vector<std::string> members = {};
  std::vector<std::string> deputies = {};  // may do the same; named second when somebody is asked

  friend bool operator==(const Role&, const Role&) = default;
};

// What a rule is about.
enum class RuleOn : std::uint8_t {
  create,  // a new card, or the new type of one
  set,     // any change of a field
  add,     // an entry that comes into a list
  remove,  // an entry that leaves a list
  move,    // a card that comes into a column, also on its way through
  erase,   // a card's file that goes, or the old type of a card; written `delete`
  path,    // a file that is no card
};

// "create", "set", "add", "remove", "move", "delete" or "path".
std::string_view rule_on_name(RuleOn on);
std::optional<RuleOn> find_rule_on(std::string_view name);

// Whom a rule lets through.
struct Allow {
  enum class Who : std::uint8_t { anyone, nobody, roles };

  Who who = Who::anyone;
  std::vector<std::string> roles = {};  // one of these, for Who::roles
  bool other = false;                   // written `other: assignee`: nobody assigned to the card

  friend bool operator==(const Allow&, const Allow&) = default;
};

// Where a rule is written; no part of what it says, so any two are equal.
struct WrittenAt {
  Location place = {};

  friend bool operator==(const WrittenAt&, const WrittenAt&) { return true; }
};

// An empty list or text means any.
struct Rule {
  std::string id = {};  // "R4"; made from its place in the list where it is not written
  RuleOn on = RuleOn::set;
  std::vector<std::string> types = {};
  std::vector<std::string> fields = {};
  std::vector<std::string> from = {};   // columns
  std::vector<std::string> to = {};     // columns
  std::vector<std::string> paths = {};  // patterns: * is anything but /, ** anything
  std::string when = {};                // a filter of the card as it was
  std::string board = {};               // the name or folder of a board
  std::string lane = {};
  Allow allow = {};
  Severe severity = Severe::deny;
  WrittenAt written = {};

  friend bool operator==(const Rule&, const Rule&) = default;
};

// What a type asks of a new card.
struct TypePolicy {
  std::string enters = {};              // the column that it comes into
  std::vector<std::string> by = {};     // the roles that may make one; empty: as the rules say
  std::string card_class = {};          // its class of service where nothing else is said
  std::vector<std::string> needs = {};  // fields that it must have
  WrittenAt written = {};

  friend bool operator==(const TypePolicy&, const TypePolicy&) = default;
};

struct RightsSettings {
  std::vector<Role> roles = {};
  std::vector<Rule> rules = {};

  friend bool operator==(const RightsSettings&, const RightsSettings&) = default;
};

}  // namespace kanban
