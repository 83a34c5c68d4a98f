// Deleted card — what git remembers of a card whose file is gone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

struct DeletedCard {
  std::string id = {};      // what the name of its file begins with
  std::string title = {};   // empty where its last text cannot be read
  std::string path = {};    // from the top of the repository
  std::string commit = {};  // the last one that deleted it; empty while that is not committed
  std::string author = {};
  Instant time = {};
};

// The card of this board that `text` means and that HEAD or an earlier commit had; nothing for less
// than three characters, for what is no id, in a bare repository and beyond the end of a shallow
// clone. Errors: git-missing, git-failed (io).
Result<std::optional<DeletedCard>> find_deleted_card(const Place& place,
                                                     const Environment& environment,
                                                     std::string_view text);

}  // namespace kanban
