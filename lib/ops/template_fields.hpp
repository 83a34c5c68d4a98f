// Template fields — what a card template fills in, judged as if it was typed. Pure.
#pragma once

#include "base/result.hpp"
#include "model/card_template.hpp"
#include "ops/add.hpp"

namespace kanban {

// Whether the board can make a card of a team's own template: its type and its values. The error
// (invalid) is that of set_field or find_type, in the template's file, with the spot of the value.
Status check_template(const Settings& settings, const CardTemplate& form, Date today);

// Puts what the template fills in before what `wanted` says, but for fields that it names.
void begin_with(const CardTemplate& form, NewCard& wanted);

}  // namespace kanban
