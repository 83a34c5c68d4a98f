// Grants — what a change of a board's agreement newly lets whom do. Pure.
//
// Each person is asked about everything that rules can be about: making each type, setting each
// field that a rule names, coming into each column, deleting, changing the agreement. A rule with a
// condition (`when`, `lane`, `from` …) lets or stops somebody in some cases; a right that was never
// there and is there in some cases is a grant.
#pragma once

#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

struct Grant {
  std::string who = {};               // a person's key, or "anyone"
  std::vector<std::string> may = {};  // "set rank, class", "move to ready"
};

// By person, "anyone" first; what anyone may is not repeated for each.
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
