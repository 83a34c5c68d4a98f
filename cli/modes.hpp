// Modes — verbs that look and change: an option of one mode, given in the other, is refused rather
// than ignored.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "cli/command.hpp"

namespace kanban::cli {

// Refuses the options of `names` that were given. `instead` says what they go with: "goes with
// --not: kanban similar k7 --not p4". Error (usage): bad-value.
Status refuse_options(const Values& values, std::span<const std::string_view> names,
                      std::string_view instead);

// Refuses what says how to write, for a verb that was asked to look.
Status refuse_writing(const Values& values, std::string_view instead);

// Refuses what says how to print a list, but --json, for a verb that was asked to change.
Status refuse_listing(const Values& values, std::string_view instead);

}  // namespace kanban::cli
