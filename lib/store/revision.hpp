// Revision — a board as it is in a commit, read from the object store: an earlier day, or what a
// bare repository has instead of files. Those named _in_head are what store/place.hpp and
// store/loader.hpp call where there is no work tree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/loader.hpp"
#include "store/place.hpp"

namespace kanban {

struct Revision {
  std::string commit = {};  // full hex
  std::string tree = {};
  Instant time = {};  // of the committer
};

// The commit that `name` means: a branch, tag, id, HEAD~3 … Error (usage): unknown-revision.
Result<Revision> find_revision(const Place& place, const std::string& name);

// The commit from which the two part; nothing where this clone does not know one.
Result<std::optional<Revision>> common_revision(const Place& place, const Revision& a,
                                                const Revision& b);

// The folders of the boards in that commit, sorted; "" for the top.
Result<std::vector<std::string>> find_boards_at(const Place& place, const Revision& revision);

// Whether older commits were left out when this was cloned.
bool is_shallow(const Repository& repository);

// The last commit made up to `until`, along the first parents of HEAD. Error (usage):
// unknown-revision where there is none.
Result<Revision> last_revision(const Place& place, Instant until);

// The board with the cards and the rules of that commit. Errors (io): no-board where the commit has
// none at this place.
Result<Board> load_board_at(const Place& place, const Revision& revision, Keep keep);
// What that board has agreed on, without its cards. Errors (io): no-board.
Result<Settings> load_settings_at(const Place& place, const Revision& revision);

// The board of HEAD that `wanted` names by its folder or path; the only one when it is empty.
// Errors: no-board (io; usage of a name), several-boards (usage).
Result<Place> find_place_in_head(const Repository& repository, const std::string& wanted);

Result<Settings> load_settings_in_head(const Place& place, std::vector<Error>* warnings);
Result<Board> load_board_in_head(const Place& place, Keep keep);
// The bytes of the files at `paths` at `revision`, in their order. Errors (io): unreadable,
// missing-object.
Result<std::vector<std::string>> read_texts_at(const Place& place, const Revision& revision,
                                               const std::vector<std::string>& paths);
Result<std::string> read_text_at(const Place& place, const Revision& revision,
                                 const std::string& path);

Result<std::string> read_text_in_head(const Place& place, const std::string& path);

// The card with the id `text`, in any case, or the only one that begins with it.
Result<CardFile> find_card_in_head(const Place& place, std::string_view text);

}  // namespace kanban
