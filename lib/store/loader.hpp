// Loader — a board's files as a Board: settings, cards and problems. Reads; never writes, never
// loads libgit2. Uses a second thread on large boards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "model/keep.hpp"
#include "store/place.hpp"

namespace kanban {

// The settings alone. Errors: those of board_codec, and io.
Result<Settings> load_settings(const Place& place, std::vector<Error>* warnings = nullptr);

// The whole board, of each card what `keep` says. A card that cannot be read is in `problems`, the
// others are there. An id that two files have: both are kept, and a duplicate-id problem names
// them.
Result<Board> load_board(const Place& place, Keep keep);

// Where a card's file is.
struct CardName {
  std::string id = {};    // the id that the name begins with, as far as the name tells
  std::string path = {};  // from the top of the repository
};

// The names of all card files, by directory listings alone: no file is opened.
Result<std::vector<CardName>> list_card_names(const Place& place);

// How many of the newest cards a new one is held against: enough for a storm of reports, and too
// few to wait for.
constexpr std::size_t kRecentCards = 500;

// At most `most` of the newest cards, as the folders and names of their files tell: those of the
// last month folders, and of one folder those whose names come last. Cards that cannot be read are
// left out without a word. Sorted by id.
Result<std::vector<CardFile>> load_recent_cards(const Place& place, std::size_t most);

// The card that `text` means: an exact id (in any case), else the only one that begins with it.
// File names decide where they can; files whose names do not begin with their id are opened.
// Errors (not_found): unknown-card (how many cards there are), ambiguous-card (lists them).
Result<CardFile> find_card_file(const Place& place, const Settings& settings,
                                std::string_view text);

// Reads one card file. `path` is from the top of the repository.
Result<CardFile> read_card_file(const Place& place, const std::string& path,
                                std::vector<Error>* warnings = nullptr);

// The bytes of one file of the board; `path` is from the top of the repository. Errors (io):
// unreadable, not-a-regular-file, too-large.
Result<std::string> read_board_text(const Place& place, const std::string& path);

// The bytes of a file that a person named, from anywhere; at most 256 MiB. Errors (io): unreadable.
Result<std::string> read_user_file(const std::string& path);

}  // namespace kanban
