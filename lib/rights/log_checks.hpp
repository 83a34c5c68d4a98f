// Log checks — what a change may not do to the past of a card: its identity, its date of making,
// its log, and dates that nobody can have lived. Pure.
#pragma once

#include <optional>

#include "rights/findings.hpp"

namespace kanban {

// Between when and when what a change newly writes may have happened: from the date of the commit
// at which the branch began until now, give or take a day.
struct Span {
  std::optional<Instant> earliest = {};  // nothing: not known, and not judged
  Instant latest = {};
};

// frozen-field: `created` changed, an event of the log changed or is gone, or stands in another
// order. false-date: a date that is newly written lies outside `span`; a card with a `source` may
// be older where a member of admin or po stands behind it. borrowed-name: a new event or comment
// is by somebody of the board who does not stand behind the change; a note where a commit of it
// names her as its author, else a warning, as others may have written her part down for her. She is
// meant by her key, a login or an e-mail address in any case; a name that the board does not know
// and that has letters beyond ASCII, which may look like hers, is a warning too. A new card with a
// `source` tells what others did elsewhere.
void check_log(const ActCard& card, const Span& span, Findings& findings);

}  // namespace kanban
