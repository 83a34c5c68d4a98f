#include "cli/check_board.hpp"

#include <algorithm>
#include <set>

#include "cli/check_files.hpp"
#include "policy/board_notes.hpp"
#include "policy/spelling_notes.hpp"
#include "policy/validate.hpp"
#include "rights/lockout.hpp"
#include "similar/raise.hpp"

namespace kanban::cli {
namespace {

void append(std::vector<Error>& problems, std::vector<Error> more) {
  for (Error& error : more) problems.push_back(std::move(error));
}

// What is wrong between this board and the others, where it is this board's; that two boards could
// be one is told by `doctor`.
std::vector<Error> clashes(const Board& board, const std::vector<Board>& others) {
  std::vector<Board> boards = others;
  boards.push_back(board);
  std::vector<Error> found = notes_between(boards);
  const std::string folder = board.path.empty() ? "" : board.path + "/";
  const auto is_foreign = [&](const Error& one) {
    return one.severity == Severity::note || !one.where->path.starts_with(folder);
  };
  found.erase(std::remove_if(found.begin(), found.end(), is_foreign), found.end());
  return found;
}

}  // namespace

std::vector<Error> board_problems(const Board& board, const std::vector<Board>& others, Instant now,
                                  const ReadText& read) {
  std::vector<Error> problems = board.problems;
  append(problems, board.warnings);
  append(problems, settings_findings(board));
  append(problems, rule_problems(board.settings, board.path));
  for (const CardFile& file : board.cards) {
    append(problems, validate_card(board.settings, file, now));
  }
  std::set<std::string, std::less<>> elsewhere;
  for (const Board& other : others) {
    for (const CardFile& file : other.cards) elsewhere.emplace(file.card.id());
  }
  append(problems, validate_links(board, elsewhere));
  append(problems, spelling_notes(board));
  append(problems, problem_notes(board));
  if (!others.empty()) append(problems, clashes(board, others));
  append(problems, name_problems(board));
  find_places(problems, read);
  return problems;
}

}  // namespace kanban::cli
