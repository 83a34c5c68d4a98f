#include "cli/flow_source.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/planner.hpp"
#include "cli/read_values.hpp"
#include "cli/voice.hpp"
#include "store/first_parents.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

// The board, or all of them as one, as they are now.
Result<Board> now_of(Session& session, const Values& values) {
  if (values.has("--all")) {
    TRY_ASSIGN(Board whole, load_boards(session, Reach::every_board, Keep::everything));
    whole.problems.clear();  // they are told already
    whole.warnings.clear();
    return whole;
  }
  TRY_ASSIGN(const Place* const place, session.place());
  return load_board(*place, Keep::everything);
}

// Of all cards of the source.
Result<Flow> every_flow(const FlowSource& source, const DayRange& window, Instant as_of) {
  FlowQuery query;
  query.zone = source.flow.zone;
  query.as_of = as_of;
  query.from = window.first;
  query.to = window.last;
  query.clock = source.flow.clock;
  query.commit_moves = source.commit_moves;
  query.steps = source.steps;
  return read_flow(*source.board, query);
}

}  // namespace

CommitMoves commit_moves_of(const Place& place, const Board& board,
                            const std::optional<Revision>& revision) {
  ColumnsByPath columns;
  for (const CardFile& file : board.cards) {
    const auto& history = file.card.history;
    const auto last = std::find_if(history.rbegin(), history.rend(), [](const Event& event) {
      return event.kind == EventKind::entered;
    });
    if (last == history.rend() || last->value == file.card.column()) continue;
    columns.emplace(file.path, file.card.column());
  }
  CommitMoves moves;
  if (columns.empty()) return moves;
  const Result<Revision> from =
      revision ? Result<Revision>(*revision) : find_revision(place, "HEAD");
  const auto found = from.ok() ? column_commits(place, from->commit, columns)
                               : Result<std::map<std::string, BranchCommit>>(from.error());
  if (!found.ok()) return moves;
  for (const auto& [path, commit] : *found) {
    moves[path] = {commit.revision.time, commit.revision.commit};
  }
  return moves;
}

Result<Flow> unfiltered(const FlowSource& source) {
  return every_flow(source, source.flow.window, source.flow.as_of);
}

Result<Flow> flow_over(const FlowSource& source, const DayRange& window) {
  const Instant end{source.flow.zone.start_of(Date{window.last.days + 1}).seconds - 1};
  TRY_ASSIGN(Flow flow, every_flow(source, window, std::min(source.flow.as_of, end)));
  if (!source.keeps) return flow;
  return narrowed(flow, [&](const Life& life) { return source.keeps(life.file->card); });
}

Result<FlowSource> read_source(Session& session, const Values& values, std::string_view at,
                               Tell tell, Steps steps) {
  FlowSource source;
  source.steps = steps;
  FlowQuery query;
  query.steps = steps;
  query.as_of = session.now();
  query.clock = values.text("--clock");
  TRY_ASSIGN(query.from, day_option(values, "--from"));
  TRY_ASSIGN(query.to, day_option(values, "--to"));
  const auto day = parse_date(at);
  if (at.empty() || day.ok()) {
    TRY_ASSIGN(Board board, now_of(session, values));
    source.board = std::make_unique<Board>(std::move(board));
  } else if (values.has("--all")) {
    return make_error(ErrorKind::usage, "bad-choice", "--all reads the boards as they are now")
        .hint("ask for a day instead of a commit, or for one board");
  } else {
    TRY_ASSIGN(const Place* const place, session.place());
    TRY_ASSIGN(const Revision revision, find_revision(*place, std::string(at)));
    TRY_ASSIGN(Board board, load_board_at(*place, revision, Keep::everything));
    query.as_of = revision.time;
    source.board = std::make_unique<Board>(std::move(board));
    source.revision = revision;
    source.revision_name = at;
  }
  if (!source.board->problems.empty()) session.fail_with(exit_code(ErrorKind::invalid));
  if (tell == Tell::yes) session.tell(source.board->problems);
  if (tell == Tell::yes) session.tell(source.board->warnings);
  if (source.revision) {
    TRY_ASSIGN(query.zone, TimeZone::find(source.board->settings.time_zone));
  } else {
    TRY_ASSIGN(query.zone, session.zone());
  }
  // The end of the day: its last second.
  if (day.ok()) query.as_of = Instant{query.zone.start_of(Date{day->days + 1}).seconds - 1};
  if (!values.has("--all")) {
    TRY_ASSIGN(const Place* const place, session.place());
    source.commit_moves = commit_moves_of(*place, *source.board, source.revision);
    query.commit_moves = source.commit_moves;
  }
  TRY_ASSIGN(source.flow, read_flow(*source.board, query));

  TRY_ASSIGN(Filter filter,
             parse_filter(filter_text(values.list("filter")), source.board->settings));
  if (filter.matches_everything()) return source;
  FilterContext context;
  TRY_ASSIGN(context.me, session.me());
  context.settings = &source.board->settings;
  context.zone = query.zone;
  context.now = query.as_of;
  source.filter = filter.to_string();
  source.keeps = [filter = std::move(filter), context](const Card& card) {
    return filter.matches(card, context);
  };
  Flow part =
      narrowed(source.flow, [&](const Life& life) { return source.keeps(life.file->card); });
  source.hidden = source.flow.lives.size() - part.lives.size();
  source.flow = std::move(part);
  return source;
}

}  // namespace kanban::cli
