// Decisions — who really decides the order: who changed rank, class, due dates and the like of open
// cards, with whose approval, against who has the role for it; and who went over limits.
//
// A decision is one change of one such field of one card in one commit of the branch; a card's
// first values are none. Who decided and who approved is as commits claim. Deciders are the members
// and deputies of the roles that a rule of the board lets set `rank` or `class`, else the owner.
// Overrides are moves of the window whose reason says that they went over a limit.
#pragma once

#include <string>
#include <vector>

#include "report/figures.hpp"

namespace kanban {

struct Decision {
  std::string field = {};  // "rank", "class", "product weight" …
  std::string card = {};   // its id; a product for its weight
  std::string who = {};
  std::vector<std::string> approvers = {};  // without who decided
};

struct DecisionRow {
  std::string field = {};
  std::string who = {};
  bool decider = false;
  std::int64_t n = 0;
  std::int64_t approved = 0;
  std::vector<std::string> approvers = {};  // sorted
};

struct Override {
  std::string card = {};
  std::string who = {};
  Instant at = {};
  std::string column = {};
  std::string reason = {};
};

struct Decisions {
  DayRange window = {};
  TimeZone zone = {};
  std::vector<std::string> deciders = {};
  std::vector<DecisionRow> rows = {};  // by field, deciders first, then the most decisions
  std::vector<Override> overrides = {};
  std::int64_t n = 0;
  std::int64_t by_deciders = 0;  // or approved by one
  bool cut = false;              // older commits were not looked at
};

// The fields that decide about the order, as Decision::field calls them.
std::vector<Field> deciding_fields();

// The changes of `after` against `before` that decide about the order.
std::vector<Decision> decisions_between(const Card& before, const Card& after);

std::vector<std::string> deciders_of(const Settings& settings);

Decisions decisions(const Flow& flow, const std::vector<Decision>& made);
Sheet sheet(const Decisions& report);

}  // namespace kanban
