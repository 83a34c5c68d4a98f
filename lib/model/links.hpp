// Links — what cards of one or several boards are to each other. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// For each card that open cards block, those cards' ids: sorted, by the id of the blocked card.
// `boards` are looked at together, each with its own columns.
std::map<std::string, std::vector<std::string>, std::less<>> open_blockers(
    const std::vector<const Board*>& boards);

// The parts of cards: those that name a card as their parent. Points into the board it was made
// of, which must outlive it.
class Parts {
 public:
  explicit Parts(const Board& board);
  // In the order of the board; none for a card without parts.
  const std::vector<const Card*>& of(std::string_view id) const;

 private:
  std::map<std::string_view, std::vector<const Card*>> parts_ = {};
};

}  // namespace kanban
