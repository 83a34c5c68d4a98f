#include "cli/boards.hpp"

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

Result<Board> load_boards(Session& session, const Values& values, Keep keep, WholeColumns columns) {
  if (!values.has("--all")) return session.load(keep);
  TRY_ASSIGN(std::vector<Board> boards, load_every_board(session, keep));
  Board whole = whole_board(std::move(boards), columns);
  session.use_settings(whole.settings);
  return whole;
}

Result<const Board*> load_boards_kept(Session& session, const Values& values, Keep keep) {
  if (!values.has("--all")) return session.load_kept(keep);
  TRY_ASSIGN(Board whole, load_boards(session, values, keep, WholeColumns::own));
  return session.keep(std::move(whole));
}

}  // namespace kanban::cli
