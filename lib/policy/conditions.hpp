// Conditions — what a column asks of a card that enters or leaves it. Pure.
//
// A move to the right is judged by `enter` of the column it ends in and of every column that it
// passes over, and by `leave` and `check` of the column it starts in and of those it passes over. A
// move to the left, and one to a dropped column, is not judged. A condition is
//   acceptance            there are acceptance criteria; {acceptance: done}: all are ticked
//   checklist             every step of the card's checklist is ticked
//   children              every part is done or dropped
//   approved              somebody approved it; {approved: other}: somebody not assigned to it, who
//                         had no other part in it either
//   assignee, size, …     the field has a value; {field: value}: that value
//   other words           a person has ticked them (kanban tick)
// On a board of two or three levels a card with open parts does not enter a done column.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// A condition that does not hold.
struct Unmet {
  std::string column = {};
  std::string condition = {};  // as board.yaml writes it
  std::string why = {};        // "no size is given"
  std::string remedy = {};     // a command line; may be empty
  Severe severe = Severe::deny;
};

// A condition that was not applied, and why, in words.
struct Judged {
  std::vector<Unmet> unmet = {};
  std::vector<std::string> notes = {};
};

// Judges `card` on its way from column `from` (empty for a new card) to where it is now; `parts`
// are the cards whose parent it is. Conditions that are off are left out. `involved` are people
// whose approval is none by somebody else, besides those whom the card is assigned to.
Judged judge_conditions(const Settings& settings, std::string_view from, const Card& card,
                        const std::vector<const Card*>& parts,
                        const std::vector<std::string>& involved = {});

// Whether judging that move needs the card's parts.
bool needs_parts(const Settings& settings, std::string_view from, const Card& card);

// Where a move of the card counts from: the column that it is in; of a dropped card the one that it
// was dropped from, so that dropping and reopening is no way past a column. Where its log does not
// say, the board's first.
std::string place_on_way(const Settings& settings, const Card& card);

// The last column in the log of a dropped card that is none of the dropped ones; nothing for a card
// that is not dropped, or without such an entry.
std::optional<std::string> dropped_from(const Settings& settings, const Card& card);

// The columns that a move to the right passes over; none for a move to a dropped column.
std::vector<std::string> skipped_columns(const Settings& settings, std::string_view from,
                                         std::string_view to);

// The steps of `check:` of the card's column that nobody has ticked yet.
std::vector<std::string> open_checks(const Settings& settings, const Card& card);

// The words that a person may tick on this card: conditions in free words of all columns.
std::vector<std::string> tickable(const Settings& settings);

}  // namespace kanban
