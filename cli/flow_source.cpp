#include "cli/flow_source.hpp"

#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/planner.hpp"
#include "cli/voice.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

Result<std::optional<Date>> day_option(const Values& values, std::string_view name) {
  if (!values.has(name)) return std::optional<Date>{};
  const auto day = parse_date(values.text(name));
  if (day.ok()) return std::optional<Date>(*day);
  return make_error(ErrorKind::usage, "bad-value",
                    std::string(name) + " takes a day, not '" + printable(values.text(name)) + "'")
      .hint("write it as 2026-12-05");
}

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

}  // namespace

Result<FlowSource> read_source(Session& session, const Values& values, std::string_view at,
                               Tell tell) {
  FlowSource source;
  FlowQuery query;
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
  TRY_ASSIGN(query.zone, TimeZone::find(source.board->settings.time_zone));
  // The end of the day: its last second.
  if (day.ok()) query.as_of = Instant{query.zone.start_of(Date{day->days + 1}).seconds - 1};
  TRY_ASSIGN(source.flow, read_flow(*source.board, query));

  TRY_ASSIGN(const Filter filter,
             parse_filter(filter_text(values.list("filter")), source.board->settings));
  if (filter.matches_everything()) return source;
  FilterContext context;
  TRY_ASSIGN(context.me, session.me());
  context.settings = &source.board->settings;
  context.zone = query.zone;
  context.now = query.as_of;
  source.filter = filter.to_string();
  Flow part = narrowed(source.flow,
                       [&](const Life& life) { return filter.matches(life.file->card, context); });
  source.hidden = source.flow.lives.size() - part.lives.size();
  source.flow = std::move(part);
  return source;
}

}  // namespace kanban::cli
