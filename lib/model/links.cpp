#include "model/links.hpp"

#include <algorithm>

namespace kanban {

std::map<std::string, std::vector<std::string>, std::less<>> open_blockers(
    const std::vector<const Board*>& boards) {
  std::map<std::string, std::vector<std::string>, std::less<>> blockers;
  for (const Board* board : boards) {
    for (const CardFile& file : board->cards) {
      const auto& blocked = file.card.list(Field::blocks);
      if (blocked.empty() || !is_open(board->settings, file.card)) continue;
      for (const std::string& id : blocked) blockers[id].emplace_back(file.card.id());
    }
  }
  for (auto& [id, ids] : blockers) std::sort(ids.begin(), ids.end());
  return blockers;
}

Parts::Parts(const Board& board) {
  for (const CardFile& file : board.cards) {
    if (file.card.has(Field::parent)) parts_[file.card.text(Field::parent)].push_back(&file.card);
  }
}

const std::vector<const Card*>& Parts::of(std::string_view id) const {
  static const std::vector<const Card*> kNone;
  const auto found = parts_.find(id);
  return found == parts_.end() ? kNone : found->second;
}

}  // namespace kanban
