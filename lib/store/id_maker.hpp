// IdMaker — names for new cards that were never handed out before.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "git/config.hpp"
#include "model/board.hpp"
#include "store/place.hpp"

namespace kanban {

class IdMaker {
 public:
  // Random ids are drawn from the system's chance, or from KANBAN_SEED and the number of cards.
  // Sequential ones, and those from a seed, also keep away from the cards of HEAD's history that
  // were removed, for which git is asked, and from those of the repository's other boards: links go
  // from board to board.
  IdMaker(const Place& place, const Settings& settings, const Environment& environment)
      : place_(place), settings_(settings), environment_(environment) {}

  // The next id, different from all before. Errors: those of list_card_names.
  Result<std::string> next();

 private:
  Status prepare();
  Status take_other_boards();
  void take_name(const std::string& path);
  Result<std::vector<std::string>> removed_cards() const;
  std::string next_in_sequence();

  const Place& place_;
  const Settings& settings_;
  const Environment& environment_;
  bool ready_ = false;
  std::size_t cards_ = 0;
  std::set<std::string> used_;  // what the names of files begin with, in lower case
  std::int64_t highest_ = 0;    // of the sequence
  std::optional<Random> random_;
};

}  // namespace kanban
