// Answering — how soon those who ask hear of it, and when what they asked for is done. Pure.
//
// Asked is when the card was made. Its first answer is the earliest of
// - a comment, but not the asker's own. The asker is the client of the card, the clients that it
//   affects or the department that requested it; without any of them the reporter;
// - its first coming into a column that is not backlog: work on it was promised, or it was closed.
// What a client says later is a further complaint, not a comment. It is solved when it came into
// the done or dropped column that it is in. Blocked time counts; a move that was undone does not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/flow.hpp"
#include "report/working_time.hpp"

namespace kanban {

// The first rule of the board that matches `card`, or null.
const RespondRule* respond_rule(const Settings& settings, const Card& card);

std::optional<Instant> first_answer(const Settings& settings, const Card& card, Instant as_of);
std::optional<Instant> solved_at(const Settings& settings, const Card& card, Instant as_of);

// Who waits: the client, else the clients affected, else who requested it, else the reporter.
std::string asker_of(const Card& card);

enum class Promise { first_answer, solution };

// One target of one card.
struct Target {
  const Card* card = nullptr;
  std::string path = {};
  Promise promise = Promise::first_answer;
  Hours hours = Hours::calendar;
  Instant due = {};
  std::optional<Instant> kept = {};  // when it was answered or solved
  std::int64_t late = 0;             // seconds of `hours` after `due`, until then or until now

  bool is_open() const { return !kept; }
  bool is_late() const { return late > 0; }
};

// The targets of all cards of the flow, by when they were due, then by card.
std::vector<Target> targets_of(const Flow& flow);

// "first answer late by 3 h (acme)".
std::string late_words(const Target& target, const WorkingTime& time);

}  // namespace kanban
