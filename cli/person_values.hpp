// Person values — `me` as the name of a person, wherever a verb takes one.
#pragma once

#include "cli/session.hpp"

namespace kanban::cli {

// Puts the key of whoever asks in place of `me` in the values that name people: alone, behind + or
// -, or in a list with commas. A board with a person of that key keeps it. Errors: those of
// Session::me.
Status name_me(Session& session, const Command& command, Values& values);

}  // namespace kanban::cli
