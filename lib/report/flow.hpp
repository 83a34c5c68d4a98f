// Flow — a whole board's lives at one instant, and the window that is looked at. Pure.
//
// Days are calendar days of the board's zone. The window counts both its days; without one it is
// the last 90 days up to the day of the instant. Types of `level: step` are parts of larger cards
// and are left out unless they are asked for. Lives are sorted by id, whatever the order of the
// board's cards.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/life.hpp"

namespace kanban {

inline constexpr int kUsualWindow = 90;  // days

enum class Steps { left_out, counted };

struct FlowQuery {
  Instant as_of = {};
  TimeZone zone = {};
  std::optional<Date> from = {};
  std::optional<Date> to = {};
  std::string clock = {};  // the name of a clock of the board; empty is its own way
  CommitMoves commit_moves = {};
  Steps steps = Steps::left_out;
};

// Refers to the board it was made from, which must outlive it.
struct Flow {
  const Settings* settings = nullptr;
  TimeZone zone = {};
  Instant as_of = {};
  Date today = {};
  DayRange window = {};
  std::string clock = {};
  Way way = {};
  std::vector<Life> lives = {};
  std::vector<Defect> defects = {};

  const FlowSettings& rules() const { return settings->flow; }
};

// Errors (usage): unknown-clock, those of clock_way, bad-window when it ends before it begins.
Result<Flow> read_flow(const Board& board, const FlowQuery& query);

// Some lives of the flow, in its order, with their defects; runs stay as they are.
Flow with_lives(const Flow& flow, const std::vector<const Life*>& some);

// The lives for which `keep` says so, with their defects; runs stay as they are.
Flow narrowed(const Flow& flow, const std::function<bool(const Life&)>& keep);

// The life of the card with exactly that id, or null.
const Life* life_called(const Flow& flow, std::string_view id);

// The window of the same length that ends the day before `window` begins.
DayRange window_before(const DayRange& window);

// Whether cards of the type of `card` are steps.
bool is_step(const Settings& settings, const Card& card);

// What a card says in `field`, with what its absence means: the default type, class standard.
// A list gives each entry; none gives "none".
std::vector<std::string> field_values(const Settings& settings, const Card& card, Field field);

}  // namespace kanban
