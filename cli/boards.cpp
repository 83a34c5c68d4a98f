#include "cli/boards.hpp"

#include "model/links.hpp"

namespace kanban::cli {

Result<std::vector<Board>> load_every_board(Session& session, Keep keep) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  std::vector<Board> boards;
  for (const std::string& path : find_boards(repository)) {
    TRY_ASSIGN(Board board, session.load_at({repository, path}, keep));
    boards.push_back(std::move(board));
  }
  if (boards.empty()) {
    TRY_ASSIGN(const Place* const place,
               session.place());  // says that there is no board, or HEAD's
    TRY_ASSIGN(Board board, session.load_at(*place, keep));
    boards.push_back(std::move(board));
  }
  return boards;
}

std::vector<Board> other_boards(const Place& place, Keep keep) {
  std::vector<Board> boards;
  for (const Place& other : other_places(place)) {
    auto board = load_board(other, keep);
    if (board.ok()) boards.push_back(std::move(*board));
  }
  return boards;
}

Reach reach_of(const Values& values) {
  return values.has("--all") ? Reach::every_board : Reach::this_board;
}

Result<Board> load_boards(Session& session, Reach reach, Keep keep, WholeColumns columns) {
  if (reach == Reach::this_board) return session.load(keep);
  TRY_ASSIGN(std::vector<Board> boards, load_every_board(session, keep));
  Board whole = whole_board(std::move(boards), columns);
  session.use_settings(whole.settings);
  return whole;
}

Result<Blockers> blockers_around(Session& session, const Board& here) {
  TRY_ASSIGN(const Place* const place, session.place());
  const std::vector<Board> others = other_boards(*place, Keep::current_state);
  std::vector<const Board*> boards{&here};
  for (const Board& other : others) boards.push_back(&other);
  return open_blockers(boards);
}

}  // namespace kanban::cli
