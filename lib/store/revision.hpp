// Revision — a board as it is in a commit, read from the object store: what a bare repository has
// instead of files. The functions are those of store/place.hpp and store/loader.hpp, which call
// these where there is no work tree.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/loader.hpp"
#include "store/place.hpp"

namespace kanban {

// The board of HEAD that `wanted` names by its folder or path; the only one when it is empty.
// Errors (io): no-board, several-boards.
Result<Place> find_place_in_head(const Repository& repository, const std::string& wanted);

Result<Settings> load_settings_in_head(const Place& place, std::vector<Error>* warnings);
Result<Board> load_board_in_head(const Place& place, Keep keep);
Result<std::string> read_text_in_head(const Place& place, const std::string& path);

// The card with the id `text`, in any case, or the only one that begins with it.
Result<CardFile> find_card_in_head(const Place& place, std::string_view text);

}  // namespace kanban
