// Rule cases — the rules of a board asked about a card that is not there: each condition of a rule
// (`when`, `lane`, `board`) is taken to hold or not, as the case says. Pure.
//
// So two rule books can be compared in every case that they tell apart. Two filters that exclude
// each other are not known to: such a comparison may tell of more than can be, never of less.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rights/acts.hpp"

namespace kanban {

struct CardCase {
  std::string type = {};  // empty: one that no rule names
  unsigned holds = 0;     // a bit for each condition, in their order
  bool assigned = false;  // whether who acts is assigned to the card
};

// Which columns a card may be brought to.
struct Ways {
  std::map<std::string, std::set<std::string>> steps = {};  // that may be entered from one, alone
  std::map<std::string, std::set<std::string>> moves = {};  // by one move, from what is not over

  bool reaches(const std::string& from, const std::string& to) const {
    return !first_step(from, to).empty();
  }
  // The first column entered on the shortest way, the first by name of those; empty without a way.
  std::string first_step(const std::string& from, const std::string& to) const;
};

// The conditions of the rules of both boards: at most the first eight of them.
std::vector<std::string> conditions_of(const Settings& before, const Settings& after);
// How many there are.
std::size_t number_of_conditions(const Settings& before, const Settings& after);

// A path that fits the pattern.
std::string path_that_fits(const std::string& pattern);

class RuleCases {
 public:
  // `settings` must outlive it.
  RuleCases(const Settings& settings, std::vector<std::string> conditions);

  const Settings& settings() const { return *settings_; }
  const std::vector<Rule>& rules() const { return rules_; }
  const std::vector<std::string>& conditions() const { return conditions_; }

  // Whether a rule asks that who acts is not assigned.
  bool tells_assigned() const;

  // Whether somebody with `roles` may do `act` in this case, or is only warned.
  bool lets(const std::vector<std::string>& roles, const Act& act, const CardCase& one) const;

  // Whether `roles` let pass what a reason is given for.
  bool has_authority(const std::vector<std::string>& roles) const;

  Ways ways(const std::vector<std::string>& roles, const CardCase& one) const;

  // The columns in which somebody may make a new card, or bring it to afterwards.
  std::set<std::string> places_of_new(const std::vector<std::string>& roles,
                                      const CardCase& one) const;

 private:
  bool holds(const std::string& condition, const CardCase& one) const;
  bool is_for(const Rule& rule, const Act& act, const CardCase& one) const;
  const Rule* rule_for(const Act& act, const CardCase& one) const;

  const Settings* settings_;
  std::vector<Rule> rules_ = {};
  std::vector<std::string> conditions_ = {};
};

}  // namespace kanban
