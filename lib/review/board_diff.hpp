// Board diff — what a reviewer wants to know about a change to a board: what became of its cards,
// which limits it breaks, how it reorders what waits, which rules it changes. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/board.hpp"
#include "order/comparison.hpp"
#include "query/filter.hpp"

namespace kanban {

// What happened to a card, the most telling first: a new card that is done is `created`.
enum class CardFate : std::uint8_t {
  created,
  done,      // came into a column of stage done
  dropped,   // came into one of stage dropped
  reopened,  // left a column of stage done or dropped
  moved,
  blocked,
  unblocked,
  changed,  // fields, comments, checklists; or its file can be read again
  deleted,
  unreadable,  // its file is there and can no longer be read
};

// "new", "done", "dropped", "reopened", "moved", "blocked", "unblocked", "changed", "deleted",
// "unreadable".
std::string_view fate_name(CardFate fate);

struct CardDiff {
  CardFate fate = CardFate::changed;
  std::string id = {};
  std::string title = {};  // as it is now; of a deleted or unreadable card as it was
  std::string path = {};
  std::string was = {};  // the column; empty for a new card, and where it could not be read
  std::string now = {};  // empty for a deleted or unreadable card
  std::string by = {};   // who wrote the last new event or comment; empty where nothing says it
  // Everything else, a few words each: "rank none → nbbbb", "labels +login −safari",
  // "blocked: waiting for the vendor", "2 comments", "description",
  // "acceptance ticked 'logs in'".
  std::vector<std::string> also = {};
};

// A limit that is exceeded after the change, and more than before.
struct LimitDiff {
  std::string place = {};  // "column 'develop'"
  std::string was = {};    // amounts, as load_amount has them
  std::string now = {};
  std::string most = {};
};

// A card that was started although others stood before it in the order and still wait.
struct Inversion {
  std::string id = {};
  std::size_t place = 0;  // of before, from 1
  std::size_t ahead = 0;  // the cards before it: so many of BoardDiff::queue, one at least
};

struct BoardDiff {
  std::string name = {};
  std::string path = {};
  bool is_new = false;
  bool is_gone = false;
  std::vector<CardDiff> cards = {};  // by fate, then id
  std::vector<LimitDiff> limits = {};
  std::vector<Inversion> inversions = {};
  std::vector<std::string> queue = {};     // that wait before and after, unblocked, in order
  std::vector<Shift> shifts = {};          // cards that wait before and after, and stand elsewhere
  std::vector<std::string> settings = {};  // rules of board.yaml that differ, a line each
  std::vector<std::string> grants = {};    // what changed rules let people do; the caller's to fill
  std::vector<std::string> unreadable = {};  // files of after whose cards are not in this

  bool empty() const {
    return !is_new && !is_gone && cards.empty() && limits.empty() && shifts.empty() &&
           settings.empty() && grants.empty() && unreadable.empty();
  }
};

// What changes from `before` to `after`, two states of one board. `context` is the present, and
// its settings are not looked at. Requires: cards sorted by id.
BoardDiff diff_boards(const Board& before, const Board& after, const FilterContext& context);

// The same for a board that was not there, or is not there any more.
BoardDiff diff_new_board(const Board& after, const FilterContext& context);
BoardDiff diff_gone_board(const Board& before, const FilterContext& context);

}  // namespace kanban
