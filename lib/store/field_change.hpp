// Field change — who gave a card the value that a field has now, read from git.
#pragma once

#include <optional>
#include <string>

#include "model/fields.hpp"
#include "store/place.hpp"
#include "store/revision.hpp"

namespace kanban {

struct FieldChange {
  std::string name = {};  // of the author
  std::string email = {};
  Instant time = {};         // when it was written
  std::string commit = {};   // full hex
  std::string because = {};  // of a line `Because: …` in the message
};

// The commit reachable from `from` that gave `field` of the card at `path` its value there; nothing
// where that lies further back than a thousand commits, or than a shallow clone goes.
Result<std::optional<FieldChange>> last_change_of(const Place& place, const Revision& from,
                                                  const std::string& path, Field field);

}  // namespace kanban
