// Card listing — the names of a board's card files, by directory listings alone.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "disk/file_handle.hpp"
#include "store/place.hpp"
#include "store/read_file.hpp"

namespace kanban {

inline constexpr std::size_t kMostCards = 100000;

struct ListedFile {
  std::string path = {};  // from the top of the repository
  FileKind kind = FileKind::unknown;
};

struct CardListing {
  FileHandle folder = {};   // the board's cards/, open; closed when the board has none
  std::string prefix = {};  // "board/cards/": what each path begins with
  std::vector<ListedFile> files = {};
  // Links, folders that cannot be read, and repositories of their own, which are not entered.
  std::vector<Error> problems = {};
  std::vector<Error> warnings = {};  // stray-file: names that are no card's

  // The path of `file` seen from `folder`.
  const char* name_in_folder(const ListedFile& file) const {
    return file.path.c_str() + prefix.size();
  }
};

// Lists cards/ at any depth. Hidden files and editors' leftovers are passed over. Errors:
// not-a-regular-file when cards/ is a link, unreadable, too-many-cards (invalid).
Result<CardListing> list_card_files(const Place& place);

// That the folder at `path` is a submodule, or a clone of something else: no part of this
// repository.
Error foreign_folder(std::string path);

// That the file at `path` holds the card `id` and is not named after it.
Error wrong_file_name(std::string_view id, const std::string& path);

// The last part of a path.
std::string_view file_name_of(std::string_view path);

}  // namespace kanban
