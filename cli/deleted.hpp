// Deleted — says of a card that cannot be found that it was deleted, and how to bring it back.
#pragma once

#include "cli/parse.hpp"
#include "cli/session.hpp"

namespace kanban::cli {

// `error` with what git knows of the card; as it is where it is another error, or git knows none.
Error told_of_deleted(Session& session, const Invocation& invocation, Error error);

}  // namespace kanban::cli
