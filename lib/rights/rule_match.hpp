// Rule match — which rule of a board an act falls under: the first that fits it. Pure.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "policy/conditions.hpp"
#include "query/filter.hpp"
#include "query/lanes.hpp"
#include "rights/acts.hpp"

namespace kanban {

// The rules of a board as they are asked: the makers of a type are a rule before all others.
std::vector<Rule> rules_of(const Settings& settings);

// Puts the names of types and columns into the board's spelling; what it does not know stays.
void respell_known(const Settings& settings, Rule& rule);

// Whether the rule is about such an act, whatever the card: its type, `when` and lane are not
// asked, nor is a path.
bool fits_but_card(const Rule& rule, const Act& act);

// The rules of a board, ready to be asked. Filters are parsed and lanes laid once.
class RuleBook {
 public:
  // `context.settings` are the board's, and must outlive the book; `board` is its folder. Errors
  // (invalid): bad-rule, with the place, for a filter, column, type or lane that the board
  // does not have.
  static Result<RuleBook> of(const FilterContext& context, std::string board);

  // A book that leaves everything to the role admin: for rules that cannot be understood.
  static RuleBook closed(const FilterContext& context, std::string board);

  // The first rule that the act falls under, or null: then it is allowed.
  const Rule* rule_for(const Act& act) const;

  const Settings& settings() const { return *context_.settings; }
  const std::string& board() const { return board_; }

  // Whether anything is governed at all: a rule, or the makers of a type.
  bool has_rules() const { return !rows_.empty(); }

  // Built-in: the files that protected_because names are for the role admin. Where nobody has it,
  // which lockouts() tells, for everybody with a role: somebody must be able to mend that.
  static Rule admin_rule(const Settings& settings);
  const Rule& guard() const { return guard_; }

 private:
  struct Row {
    Rule rule = {};  // with names in the board's spelling
    std::optional<Filter> when = {};
  };
  const Rule* rule_for_path(const std::string& path) const;
  bool fits_card(const Row& row, const Act& act) const;

  FilterContext context_ = {};
  std::string board_ = {};
  std::vector<Row> rows_ = {};
  LaneSet lanes_ = {};
  Rule guard_ = {};
};

}  // namespace kanban
