// Incidents — which cards a problem explains, and what came back after it was mended. Pure.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// The open cards that each open problem explains, by their `problem` or the problem's `gathers`;
// what a card says of itself goes first. A problem that another one explains hands its cards on to
// that one. Of problems that explain each other in a circle, one stays by itself.
class Problems {
 public:
  explicit Problems(const Board& board);

  // The open cards that `problem` gathers, in the order of the board; none for another card.
  const std::vector<const CardFile*>& gathered_by(std::string_view problem) const;

  // The open problem that gathers the card `id`, or null.
  const CardFile* problem_of(std::string_view id) const;

 private:
  void gather(const Board& board, std::string_view problem, const CardFile& card);

  std::unordered_map<std::string_view, std::vector<const CardFile*>> gathered_;
  std::unordered_map<std::string_view, const CardFile*> problem_;
};

// Every card that `problem` explains, also closed ones, whether it is open or not; in the order of
// the board.
std::vector<const CardFile*> incidents_of(const Board& board, const Card& problem);

// Those of them that are open.
std::vector<const CardFile*> open_incidents_of(const Board& board, const Card& problem);

// The problem that `card` belongs to, open or not: the one that it names, else the first by id that
// lists it; null where there is none.
const CardFile* problem_over(const Board& board, const Card& card);

// Whether the card is a problem: its type is called so, by its name or an alias, or it gathers
// cards.
bool is_problem(const Settings& settings, const Card& card);

// The type called problem, by its name or an alias; empty where the board has types and none is.
std::string problem_type(const Settings& settings);

// When the problem was first mended: its first move to a column of stage done that was not undone;
// nothing when never. Requires: its whole history.
std::optional<Instant> mended_at(const Settings& settings, const Card& problem);

// When `incident` was last opened again after `mended`; nothing when it was not, or is closed
// again. Requires: its whole history.
std::optional<Instant> came_back_at(const Settings& settings, const Card& incident, Instant mended);

// The clients that a card names: those that it affects, and the one who complained.
std::vector<std::string> clients_of(const Card& card);

}  // namespace kanban
