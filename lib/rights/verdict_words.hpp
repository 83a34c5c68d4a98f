// Verdict words — a verdict as a finding for people: what, by which rule, who they are, what to do.
// Pure.
#pragma once

#include <string>

#include "rights/findings.hpp"

namespace kanban {

// The finding of a verdict that does not pass, or passes with a warning. Codes: create-right,
// field-right, move-right, delete-right, path-right, policy-right, self-review.
Error verdict_error(const Telling& telling, const Verdict& verdict);

// Where the finding points.
Spot verdict_spot(const Verdict& verdict);

// One line for --explain: what was done and which rule let it pass.
std::string verdict_line(const Telling& telling, const Verdict& verdict);

// "you are dev1 (team)", "you are eve, whom the board does not know".
std::string who_you_are(const Telling& telling);

// "only po may", "only somebody of team who is not assigned to it may", "nobody may".
std::string who_may(const Allow& allow);

// "ask paula or omar to approve this pull request".
std::string whom_to_ask(const std::vector<std::string>& people);

}  // namespace kanban
