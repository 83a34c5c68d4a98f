// Keep — how much of a card to hold in memory: a listing of many cards needs little of each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/card.hpp"

namespace kanban {

enum class Keep {
  everything,
  current_state,  // without the events and comments that say nothing of now: keep_current_state
  headline,       // as current_state, of the fields only what a line of a listing shows
};

// Whether a card of which `keep` is held has the field; not for comments and history.
bool keeps(Keep keep, Field field);

// Drops from `card` what is not held.
void keep_only(Card& card, Keep keep);

// Gathers event by event what keep_current_state leaves of a history, so that a reader need not
// hold the events. Comments and events may come in any order of time; events in the file's order.
class CurrentState {
 public:
  void take(const Comment& comment) { touched(comment.at); }
  // `column` is the card's.
  void take(const Event& event, std::string_view column);

  // Makes these the history and comments of `card`, which holds its other fields already.
  void put_into(Card& card) const;

 private:
  void touched(Instant at);

  std::optional<Instant> since_ = {};  // when it came into its column, if an event says so
  bool inside_ = false;                // the last `entered` names the card's column
  Instant blocked_since_ = {};
  std::vector<std::string> blocks_ = {};  // the reasons of the open block, the last one last
  std::optional<Event> decided_ = {};
  std::optional<Instant> last_ = {};
};

}  // namespace kanban
