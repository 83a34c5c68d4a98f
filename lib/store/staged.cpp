#include "store/staged.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/read_file.hpp"
#include "store/sorted_cards.hpp"
#include "store/strange_parts.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

Error problem(std::string_view code, std::string message, const std::string& path) {
  return make_error(ErrorKind::invalid, code, std::move(message)).at({.path = path});
}

// What an entry shows before its text is read, if that is wrong.
std::optional<Error> entry_problem(const IndexEntry& entry) {
  if (entry.unmerged) {
    return problem("unmerged-file", "the file is in a merge that is not solved", entry.path)
        .hint("kanban resolve, or solve the conflict and git add the file");
  }
  if (entry.mode == "100644" || entry.mode == "100755") return std::nullopt;
  return problem("not-a-regular-file", "a link or a module is staged where a card should be",
                 entry.path)
      .hint("put the file itself in its place; links are never followed");
}

}  // namespace

Result<StagedFiles> StagedFiles::open(const Repository& repository, const std::string& index) {
  TRY_ASSIGN(Repo repo, Repo::open(repository.git_dir, repository.work_tree, Fsync::no));
  TRY_ASSIGN(std::vector<IndexEntry> entries, read_index_entries(index));
  return StagedFiles(std::move(repo), std::move(entries));
}

std::vector<std::string> StagedFiles::boards() const {
  std::vector<std::string_view> paths;
  for (const IndexEntry& entry : entries_) {
    if (!entry.unmerged) paths.push_back(entry.path);
  }
  return board_folders(paths);
}

Result<std::string> StagedFiles::read(const std::string& path) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), path,
      [](const IndexEntry& entry, const std::string& wanted) { return entry.path < wanted; });
  if (found == entries_.end() || found->path != path || found->unmerged) {
    return make_error(ErrorKind::io, "unreadable", "no such file is staged").at({.path = path});
  }
  return repo_->read(ObjectKind::blob, found->blob);
}

void StagedFiles::take(Board& board, const IndexEntry& entry) const {
  if (auto wrong = entry_problem(entry)) {
    const bool told = !board.problems.empty() && board.problems.back().where->path == entry.path;
    if (!told) board.problems.push_back(std::move(*wrong));
    return;
  }
  const auto text = repo_->read(ObjectKind::blob, entry.blob);
  auto parsed = text.ok() ? parse_card(*text, entry.path) : Result<ParsedCard>(text.error());
  if (!parsed.ok()) {
    board.problems.push_back(std::move(parsed).error());
    return;
  }
  if (!name_has_id(file_name_of(entry.path), parsed->card.id())) {
    board.problems.push_back(wrong_file_name(parsed->card.id(), entry.path));
  }
  for (Error& warning : parsed->warnings) board.warnings.push_back(std::move(warning));
  board.cards.push_back({std::move(parsed->card), entry.path});
}

Result<Board> StagedFiles::load(const std::string& path) const {
  Board board;
  board.path = path;
  const std::string file = settings_path(path);
  TRY_ASSIGN(const std::string text, read(file));
  TRY_ASSIGN(ParsedBoard parsed,
             parse_board(text, file, [this](const std::string& other) { return read(other); }));
  board.settings = std::move(parsed.settings);
  board.warnings = std::move(parsed.warnings);
  for (const IndexEntry& entry : entries_) {
    const TreeItem item{entry.mode, entry.path, entry.blob};
    if (is_card_path(path, entry.path)) {
      take(board, entry);
    } else if (is_strange_part(path, item) && !entry.unmerged) {
      board.problems.push_back(not_plain(item));
    }
  }
  std::vector<IdKey> keys;
  for (std::size_t i = 0; i < board.cards.size(); ++i) {
    keys.push_back(id_key(board.cards[i].card.id(), i));
  }
  sort_by_id(board.cards, keys);
  for (Error& error : duplicate_ids(board.cards, keys)) board.problems.push_back(std::move(error));
  return board;
}

}  // namespace kanban
