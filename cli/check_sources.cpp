#include "cli/check_sources.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/check_board.hpp"
#include "cli/check_files.hpp"
#include "cli/check_gates.hpp"
#include "cli/template_source.hpp"
#include "model/board_paths.hpp"
#include "store/experiments.hpp"
#include "store/staged.hpp"

namespace kanban::cli {
namespace {

void append(std::vector<Error>& problems, std::vector<Error> more) {
  for (Error& error : more) problems.push_back(std::move(error));
}

void take_board(Checked& checked, const Board& board) {
  if (checked.list.home.empty()) checked.list.home = settings_path(board.path);
  // A card that cannot be read is one all the same.
  std::set<std::string> unread;
  for (const Error& problem : board.problems) {
    if (problem.where && is_card_path(board.path, problem.where->path))
      unread.insert(problem.where->path);
  }
  for (const CardFile& file : board.cards) unread.erase(file.path);
  checked.cards += board.cards.size() + unread.size();
  checked.list.files.push_back(settings_path(board.path));
  for (const CardFile& file : board.cards) checked.list.files.push_back(file.path);
}

// The other boards as they were in the commit that is looked at, or as they are.
Result<std::vector<Board>> boards_beside(const Place& place,
                                         const std::optional<Revision>& revision) {
  if (!revision) return other_boards(place, Keep::current_state);
  std::vector<Board> boards;
  TRY_ASSIGN(const std::vector<std::string> paths, find_boards_at(place, *revision));
  for (const std::string& path : paths) {
    if (path == place.board) continue;
    auto board = load_board_at({place.repository, path}, *revision, Keep::current_state);
    if (board.ok()) boards.push_back(std::move(*board));  // what it cannot read is its own matter
  }
  return boards;
}

Result<Checked> check_one(Session& session, const Values& values) {
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at"), Tell::no));
  TRY_ASSIGN(const WantedGates wanted, read_gates(values, source.board->settings));
  TRY_ASSIGN(const Place* const place, session.place());
  const Board& board = *source.board;
  const ReadText read = [&](const std::string& path) {
    return source.revision ? read_text_at(*place, *source.revision, path)
                           : read_board_text(*place, path);
  };
  Checked checked;
  take_board(checked, board);
  TRY_ASSIGN(const std::vector<Board> others, boards_beside(*place, source.revision));
  checked.list.problems = board_problems(board, others, session.now(), read);
  if (!source.revision) {
    TRY_ASSIGN(std::vector<Error> hidden, attribute_problems(*place, board, read));
    append(checked.list.problems, std::move(hidden));
    TRY_ASSIGN(const Date today, session.today());
    append(checked.list.problems, template_problems(*place, board.settings, today));
    const auto experiments = load_experiments(*place);
    if (!experiments.ok()) checked.list.problems.push_back(experiments.error());
    append(checked.list.problems, order_problems(board, read));
  }
  TRY_ASSIGN(std::vector<Error> broken, check_gates_of(session, values, source, wanted));
  append(checked.list.problems, std::move(broken));
  return checked;
}

// Each board in a session of its own, so that its gates and settings are its own.
Result<Checked> check_every(Session& session, Values values) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  values.remove("--all");
  std::vector<std::string> paths = find_boards(repository);
  if (paths.empty()) return check_one(session, values);  // says that there is none, or HEAD's
  Checked all;
  for (const std::string& path : paths) {
    Session one(session.world(), values);
    TRY(one.start(Effect::reads));
    one.choose_board(repository.work_tree + (path.empty() ? "" : "/" + path));
    auto checked = check_one(one, values);
    if (!checked.ok()) {
      all.list.problems.push_back(std::move(checked).error());
      session.fail_with(5);
      continue;
    }
    if (one.status() != 0) session.fail_with(one.status());
    if (all.list.home.empty()) all.list.home = checked->list.home;
    all.cards += checked->cards;
    append(all.list.problems, std::move(checked->list.problems));
    for (std::string& file : checked->list.files) all.list.files.push_back(std::move(file));
  }
  return all;
}

std::string index_of(const Session& session, const Repository& repository) {
  std::string index(session.world().variable("GIT_INDEX_FILE"));
  if (index.empty()) return repository.git_dir + "/index";
  return index.starts_with('/') ? index : session.world().directory + "/" + index;
}

Result<Checked> check_staged(Session& session) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  TRY_ASSIGN(const StagedFiles staged,
             StagedFiles::open(repository, index_of(session, repository)));
  Checked checked;
  std::vector<Board> boards;
  for (const std::string& path : staged.boards()) {
    auto board = staged.load(path);
    if (board.ok()) {
      boards.push_back(std::move(*board));
    } else {
      checked.list.problems.push_back(std::move(board).error());
    }
  }
  const ReadText read = [&](const std::string& path) { return staged.read(path); };
  for (const Board& board : boards) {
    take_board(checked, board);
    std::vector<Board> others;
    for (const Board& other : boards) {
      if (other.path != board.path) others.push_back(other);
    }
    append(checked.list.problems, board_problems(board, others, session.now(), read));
    append(checked.list.problems, order_problems(board, read));
    if (!board.problems.empty()) session.fail_with(5);
  }
  return checked;
}

}  // namespace

Result<Checked> check_what_is_asked(Session& session, const Values& values) {
  if (values.has("--staged")) return check_staged(session);
  if (values.has("--all")) return check_every(session, values);
  return check_one(session, values);
}

std::string summary_of(const Checked& checked) {
  const std::vector<Error>& problems = checked.list.problems;
  const auto errors = static_cast<std::size_t>(
      std::count_if(problems.begin(), problems.end(),
                    [](const Error& error) { return error.severity == Severity::error; }));
  return counted(checked.cards, "card") + ", " + counted(errors, "error") + ", " +
         counted(problems.size() - errors, "remark");
}

}  // namespace kanban::cli
