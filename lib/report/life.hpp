// Life — what a card's history means for flow: its runs, deliveries and defects. Pure.
//
// A run is one passage from a start (the first entry to a column at or after the commitment point)
// to an end: finished (a done column was entered), withdrawn (back before the commitment point),
// abandoned (a dropped column), or still open at the instant asked for.
//
// Odd moves, each with the option of FlowSettings that changes it:
// - Back, but still committed: the start stays; a column counts as entered at the first entry after
//   the card was last before it (`moves`).
// - Back before the commitment point: the run ends as withdrawn, a later start is a new run
//   (`recommit`).
// - Taken up again after done: the run goes on, the earlier finish is none (`reopen`).
// - Columns jumped over are entered at the instant of the next one reached.
// - Done without ever having been started: a delivery without a run (`no_start`).
// - Done before it was started, by the times: the start is unknown; a delivery and a defect.
// - Dropped: a departure, never a delivery (`abandoned`); before the commitment point: discarded.
// - Blocked at the end of a run: the block ends with the run.
// - An event that was undone is ignored together with the event that undid it.
//
// A card that is in another column than its history says entered it at the time of the commit that
// put it there, where that is known (`commit_moves`); else the move is left out. Both are listed.
//
// The order of events is that of the file; only events at or before `as_of` exist. A column that
// the board no longer has is mapped through the aliases, else the event is ignored and listed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/zone.hpp"
#include "model/board.hpp"

namespace kanban {

enum class RunKind : std::uint8_t { open, finished, withdrawn, abandoned };

// A time during which a run was blocked, clipped to the run.
struct BlockSpan {
  Instant from = {};
  Instant to = {};          // the instant asked for while the block is open
  std::string reason = {};  // the last one given
  bool open = false;
};

struct Run {
  RunKind kind = RunKind::open;
  Instant start = {};
  Instant end = {};  // the instant asked for while the run is open
  Date start_day = {};
  Date end_day = {};  // the day asked for while the run is open
  // When each step was entered, steps jumped over at the instant of the next one; shorter than
  // the steps when the card has not come further.
  std::vector<Instant> entries = {};
  std::vector<bool> visited = {};  // the steps that the card really was in
  std::vector<BlockSpan> blocks = {};
  std::vector<std::uint32_t> earlier = {};  // withdrawn runs whose days `recommit: sum` adds
};

// A finish: one card handed over.
struct Delivery {
  Instant at = {};
  Date day = {};
  std::optional<std::uint32_t> run = {};  // nothing when it was finished without a known start
};

// Where a card is at the instant asked for, as the way from start to finish has it.
enum class Present : std::uint8_t { waits, in_progress, done, out };

struct Life {
  const CardFile* file = nullptr;
  Instant created = {};
  Date created_day = {};
  std::vector<Run> runs = {};             // in the order in which they began
  std::vector<Delivery> deliveries = {};  // at most one but under `reopen: new-run`
  std::optional<Date> discarded = {};     // left before it was ever started, and is out still
  Present present = Present::waits;
  std::size_t column = 0;  // where it was at the instant asked for
};

enum class DefectKind : std::uint8_t {
  finished_without_start,
  finished_before_created,
  finished_before_started,
  column_off_board,
  move_not_recorded,
  move_from_commit,
};

// What is wrong with the data of one card, and what was done about it.
struct Defect {
  DefectKind kind = {};
  std::string card = {};
  std::string path = {};
  std::string text = {};
};

std::string_view defect_name(DefectKind kind);  // "finished-without-start"

// The columns of a board as a way from the commitment point to the finish.
struct Way {
  // Places in Settings::columns of the columns between, from the left.
  std::vector<std::size_t> steps = {};
  // For each column of the board: -1 before the commitment point, the number of its step,
  // steps.size() at or after the finish, kOut for a dropped column.
  std::vector<int> places = {};
  bool from_created = false;  // the clock starts with the card
};
inline constexpr int kBefore = -1;
inline constexpr int kOut = -2;

// The way of the board itself, from its first column that is no backlog to its first done column.
Way board_way(const Settings& settings);

// The way that `clock` measures. Errors (usage): unknown-column, and bad-clock when `to` does not
// stand right of `from`.
Result<Way> clock_way(const Settings& settings, const FlowClock& clock);

// When a card came into its column although its history does not say so: the commit that put it
// there.
struct CommitMove {
  Instant at = {};
  std::string commit = {};  // full hex
};
using CommitMoves = std::map<std::string, CommitMove, std::less<>>;  // by the path of the card

// What `life_of` needs to know besides the card.
struct LifeRules {
  const Settings* settings = nullptr;
  const Way* way = nullptr;
  TimeZone zone = {};
  Instant as_of = {};
  const CommitMoves* commit_moves = nullptr;
};

// The life of one card; nothing when it did not exist yet or its creation was undone. Defects are
// added to `defects`.
std::optional<Life> life_of(const CardFile& file, const LifeRules& rules,
                            std::vector<Defect>& defects);

}  // namespace kanban
