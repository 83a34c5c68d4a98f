// Walk — the board as the daily goes along it, from the right: in each column what is blocked,
// waits for an answer or is older than finished work was there, where a limit is exceeded, what may
// be pulled, and what was done since the last daily. Pure.
//
// - Old is a card in progress whose age is more than the 85th percentile of the ages at which the
//   window's finished work left the same column (report/aging), where at least ten left it.
// - The last daily was on the last working day before `day`; what came to done on or after that
//   day, up to the instant of the flow, is done since.
// - Late is an open card past a target of `respond:`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/sheet.hpp"
#include "meeting/turn.hpp"
#include "order/picking.hpp"
#include "policy/wip.hpp"

namespace kanban {

struct Flow;

enum class Attention { blocked, waits, old, late, overdue };

std::string_view attention_name(Attention attention);  // "blocked", "waits", "old" …

struct WalkCard {
  const Card* card = nullptr;
  std::vector<Attention> attentions = {};
  std::vector<std::string> why = {};  // in words, one for each attention
};

struct WalkColumn {
  std::string name = {};             // empty: all columns before the commitment point
  std::size_t held = 0;              // cards in it
  std::optional<Load> load = {};     // against its limit
  std::vector<WalkCard> cards = {};  // that need a word; blocked first, then by id
};

struct DoneSince {
  const Card* card = nullptr;
  Instant at = {};
};

struct Walk {
  Date day = {};
  bool works = true;  // whether it is a working day
  Date since = {};
  Turn turn = {};
  std::vector<WalkColumn> columns = {};  // committed ones, from the right
  std::vector<Load> over = {};           // limits of lanes, cells, classes and people exceeded
  std::vector<DoneSince> done = {};      // the newest first
  std::size_t finished = 0;              // cards of the window that the ages are compared with
  Picking picking = {};
};

// What the walk is made from; all of one board at one instant. `picking` may be empty.
struct WalkSource {
  const Board* board = nullptr;
  const Flow* flow = nullptr;
  const LaneSet* lanes = nullptr;
  const FilterContext* context = nullptr;
};

Walk walk_board(const WalkSource& source, Date day, const std::vector<std::string>& away,
                Picking picking);

// The walk as tables: cards, limits, pull, done.
Sheet sheet(const Walk& walk);

}  // namespace kanban
