// Grants — what a change of a board's agreement newly lets whom do. Pure.
//
// Somebody without a role, each person, and each login or key that becomes somebody else's is asked
// about everything that rules can be about, under both rule books: making each type, setting each
// field that a rule names, bringing a card from column to column in one move or several, deleting,
// changing files, letting pass what a reason is given for. Each condition of a rule (`when`,
// `lane`) is taken to hold and not to hold. What this does not decide about is told by
// grant_doubts().
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

struct Grant {
  std::string who = {};               // "anyone", a person's key, "cy-gh at github"
  std::vector<std::string> may = {};  // "set rank, class", "move to ready"
};

// "anyone" first, then persons, then logins; what anyone may is not repeated for each, nor what a
// person may for her logins.
std::vector<Grant> grants(const Settings& before, const Settings& after);

// What it takes away is what the way back would grant.
inline std::vector<Grant> losses(const Settings& before, const Settings& after) {
  return grants(after, before);
}

// "dev1 may also: set rank, class; move to ready; delete cards".
std::string grant_words(const Grant& grant);

// "dev1 may no longer: set rank".
std::string loss_words(const Grant& loss);

}  // namespace kanban
