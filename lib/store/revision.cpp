#include "store/revision.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "git/ancestry.hpp"
#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"
#include "model/keep.hpp"
#include "store/first_parents.hpp"
#include "store/paths.hpp"
#include "store/strange_parts.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// The repository at its HEAD, open for reading.
struct Opened {
  Repo repo;
  std::string tree;
};

Result<Repo> open_repository(const Repository& repository) {
  return Repo::open(repository.git_dir, repository.work_tree, Fsync::no);
}

Result<Opened> open_head(const Repository& repository) {
  TRY_ASSIGN(Repo repo, open_repository(repository));
  TRY_ASSIGN(const Head head, repo.head());
  return Opened{std::move(repo), head.tree};
}

Result<std::string> read_file(const Opened& opened, TreeReader& reader, const std::string& path) {
  TRY_ASSIGN(const auto item, reader.find(opened.tree, path));
  if (!item || item->is_folder()) {
    return make_error(ErrorKind::io, "unreadable", "HEAD has no such file").at({.path = path});
  }
  return opened.repo.read(ObjectKind::blob, item->id);
}

Result<ParsedBoard> read_board_file(const Opened& opened, TreeReader& reader, const Place& place) {
  const std::string path = settings_path(place.board);
  TRY_ASSIGN(const std::string text, read_file(opened, reader, path));
  return parse_board(text, path,
                     [&](const std::string& other) { return read_file(opened, reader, other); });
}

void take_card(Board& board, const std::string& text, const std::string& path, Keep keep) {
  auto parsed = parse_card(text, path);
  if (!parsed.ok()) {
    board.problems.push_back(std::move(parsed).error());
    return;
  }
  keep_only(parsed->card, keep);
  for (Error& warning : parsed->warnings) board.warnings.push_back(std::move(warning));
  board.cards.push_back({std::move(parsed->card), path});
}

Result<Board> load_board(const Opened& opened, const Place& place, Keep keep) {
  TreeReader reader(opened.repo);
  TRY_ASSIGN(ParsedBoard parsed, read_board_file(opened, reader, place));
  Board board;
  board.settings = std::move(parsed.settings);
  board.warnings = std::move(parsed.warnings);
  board.path = place.board;
  TRY_ASSIGN(const std::vector<TreeItem> files,
             reader.files(opened.tree, in_board(place.board, "cards")));
  for (const TreeItem& file : files) {
    if (!is_card_path(place.board, file.name) || is_strange_part(place.board, file)) continue;
    TRY_ASSIGN(const std::string text, opened.repo.read(ObjectKind::blob, file.id));
    take_card(board, text, file.name, keep);
  }
  TRY_ASSIGN(std::vector<Error> strange, strange_parts(reader, opened.tree, place.board));
  for (Error& error : strange) board.problems.push_back(std::move(error));
  std::sort(board.cards.begin(), board.cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  return board;
}

Result<Settings> read_settings(const Opened& opened, const Place& place,
                               std::vector<Error>* warnings) {
  TreeReader reader(opened.repo);
  TRY_ASSIGN(ParsedBoard parsed, read_board_file(opened, reader, place));
  if (warnings != nullptr) *warnings = std::move(parsed.warnings);
  return std::move(parsed.settings);
}

// The repository at `revision`, which has the board.
Result<Opened> open_board_at(const Place& place, const Revision& revision) {
  TRY_ASSIGN(Repo repo, open_repository(place.repository));
  Opened opened{std::move(repo), revision.tree};
  TreeReader reader(opened.repo);
  TRY_ASSIGN(const auto file, reader.find(opened.tree, settings_path(place.board)));
  if (file) return opened;
  return make_error(ErrorKind::io, "no-board",
                    "commit " + revision.commit.substr(0, 7) + " has no board at '" +
                        printable(settings_path(place.board)) + "'");
}

bool begins_with(std::string_view id, std::string_view text) {
  return id.size() >= text.size() && equal_ignoring_case(id.substr(0, text.size()), text);
}

// The folders of all boards.
Result<std::vector<std::string>> boards_of(const Opened& opened) {
  TreeReader reader(opened.repo);
  TRY_ASSIGN(const std::vector<TreeItem> files, reader.files(opened.tree, ""));
  std::vector<std::string_view> paths;
  for (const TreeItem& file : files) paths.push_back(file.name);
  return board_folders(paths);
}

}  // namespace

Result<Place> find_place_in_head(const Repository& repository, const std::string& wanted) {
  TRY_ASSIGN(const Opened opened, open_head(repository));
  TRY_ASSIGN(std::vector<std::string> boards, boards_of(opened));
  boards.erase(std::remove_if(boards.begin(), boards.end(),
                              [&](const std::string& board) {
                                const std::string folder = board.substr(board.rfind('/') + 1);
                                return !wanted.empty() && wanted != board && wanted != folder;
                              }),
               boards.end());
  if (boards.size() == 1) return Place{.repository = repository, .board = boards.front()};
  if (boards.empty()) {
    return make_error(wanted.empty() ? ErrorKind::io : ErrorKind::usage, "no-board",
                      "HEAD of " + printable(repository.git_dir) + " holds no board" +
                          (wanted.empty() ? "" : " '" + printable(wanted) + "'"));
  }
  Error error = make_error(
      ErrorKind::usage, "several-boards",
      "HEAD of " + printable(repository.git_dir) + " holds " + counted(boards.size(), "board"));
  error.details = boards;
  return std::move(error).hint("name one, e.g. --board " + boards.front());
}

Result<Settings> load_settings_in_head(const Place& place, std::vector<Error>* warnings) {
  TRY_ASSIGN(const Opened opened, open_head(place.repository));
  return read_settings(opened, place, warnings);
}

Result<Board> load_board_in_head(const Place& place, Keep keep) {
  TRY_ASSIGN(const Opened opened, open_head(place.repository));
  return load_board(opened, place, keep);
}

Result<Revision> find_revision(const Place& place, const std::string& name) {
  TRY_ASSIGN(const Repo repo, open_repository(place.repository));
  TRY_ASSIGN(std::string commit, repo.commit_of(name));
  TRY_ASSIGN(BranchCommit head, read_branch_commit(repo, commit));
  return std::move(head.revision);
}

Result<std::optional<Revision>> common_revision(const Place& place, const Revision& a,
                                                const Revision& b) {
  TRY_ASSIGN(const Repo repo, open_repository(place.repository));
  TRY_ASSIGN(const Ancestry ancestry, ancestry_of(repo, a.commit, b.commit));
  if (ancestry.bases.empty()) return std::optional<Revision>{};
  TRY_ASSIGN(BranchCommit head, read_branch_commit(repo, ancestry.bases.front()));
  return std::optional(std::move(head.revision));
}

Result<std::vector<std::string>> find_boards_at(const Place& place, const Revision& revision) {
  TRY_ASSIGN(Repo repo, open_repository(place.repository));
  return boards_of({std::move(repo), revision.tree});
}

bool is_shallow(const Repository& repository) {
  const auto repo = open_repository(repository);
  return repo.ok() && repo->is_shallow();
}

Result<Revision> last_revision(const Place& place, Instant until) {
  TRY_ASSIGN(const Repo repo, open_repository(place.repository));
  TRY_ASSIGN(std::string commit, repo.commit_of("HEAD"));
  while (!commit.empty()) {
    auto head = read_branch_commit(repo, commit);
    if (!head.ok()) break;  // a shallow clone ends here
    if (head->revision.time <= until) return std::move(head->revision);
    commit = head->parent;
  }
  return make_error(ErrorKind::usage, "unknown-revision",
                    "no commit is as old as " + format_instant(until))
      .hint("git log --first-parent shows how far the history of this clone goes back");
}

Result<Board> load_board_at(const Place& place, const Revision& revision, Keep keep) {
  TRY_ASSIGN(const Opened opened, open_board_at(place, revision));
  return load_board(opened, place, keep);
}

Result<Settings> load_settings_at(const Place& place, const Revision& revision) {
  TRY_ASSIGN(const Opened opened, open_board_at(place, revision));
  return read_settings(opened, place, nullptr);
}

Result<std::vector<std::string>> read_texts_at(const Place& place, const Revision& revision,
                                               const std::vector<std::string>& paths) {
  TRY_ASSIGN(Repo repo, open_repository(place.repository));
  const Opened opened{std::move(repo), revision.tree};
  TreeReader reader(opened.repo);
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    TRY_ASSIGN(std::string text, read_file(opened, reader, path));
    texts.push_back(std::move(text));
  }
  return texts;
}

Result<std::string> read_text_at(const Place& place, const Revision& revision,
                                 const std::string& path) {
  TRY_ASSIGN(const std::vector<std::string> texts, read_texts_at(place, revision, {path}));
  return texts.front();
}

Result<std::string> read_text_in_head(const Place& place, const std::string& path) {
  TRY_ASSIGN(const Opened opened, open_head(place.repository));
  TreeReader reader(opened.repo);
  return read_file(opened, reader, path);
}

Result<CardFile> find_card_in_head(const Place& place, std::string_view text) {
  TRY_ASSIGN(Board board, load_board_in_head(place, Keep::everything));
  std::vector<CardFile*> found;
  for (CardFile& file : board.cards) {
    if (equal_ignoring_case(file.card.id(), text)) return std::move(file);
    if (begins_with(file.card.id(), text)) found.push_back(&file);
  }
  if (found.size() == 1) return std::move(*found.front());
  const std::string board_name = board.settings.name.empty() ? place.board : board.settings.name;
  if (found.empty()) {
    return make_error(ErrorKind::not_found, "unknown-card",
                      "no card '" + printable(text) + "' on board '" + printable(board_name) +
                          "' (" + counted(board.cards.size(), "card") + ")");
  }
  Error error =
      make_error(ErrorKind::not_found, "ambiguous-card",
                 "card '" + printable(text) + "' matches " + counted(found.size(), "card"));
  for (const CardFile* file : found) {
    error.details.push_back(printable(file->card.id()) + "  " + printable(file->card.title()));
  }
  return std::move(error).hint("give more letters of the id");
}

}  // namespace kanban
