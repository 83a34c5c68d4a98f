// Sets — the shared body of assign, label and affects: adding to and taking from one set of cards.
#pragma once

#include "cli/planner.hpp"

namespace kanban::cli {

// What a person typed, "a,-b", as entries with a sign each: "+a" and "-b"; `sign` is put before all
// of them where the option says what is meant. A name that is missing stays missing: "+".
std::vector<std::string> entries_of(std::string_view text, char sign = '\0');

// Changes `field` of the cards under "card" by `entries`: "+x" adds, "-x" removes. Error (usage):
// bad-value where a name is missing, and those of set_field.
Result<Planned> plan_set_change(Planner& planner, const Values& values, Field field,
                                const std::vector<std::string>& entries);

}  // namespace kanban::cli
