// Entry checks — what a column and a type ask of a card that comes: where it enters, what it has,
// which columns it went through, how much work is there. Pure.
//
// They are judged for the column that a card ends in and for every column that it passed over.
// What a person waived with a reason, which is in the card's log, passes where a member of po or
// admin stands behind the change; on a board without rules anybody's reason will do.
#pragma once

#include <string>
#include <vector>

#include "model/links.hpp"
#include "rights/findings.hpp"

namespace kanban {

// wrong-entry, unmet-condition, self-review (an approval by somebody else is asked for),
// skips-columns, unproved-approval (the card says that somebody approved who did not).
void check_entry(const ActCard& card, const Parts& parts, Findings& findings);

// over-limit: the limits that `cards` together raise above what the board allows. `after` is the
// whole board.
void check_limits(const std::vector<ActCard>& cards, const std::vector<CardFile>& after,
                  const FilterContext& context, Findings& findings);

// Whether the change goes past a limit, a condition or a column with a reason in the log, which
// counts where somebody of authority_roles() says so too.
bool gives_reason(const Settings& settings, const ActCard& card);

}  // namespace kanban
