// Similar settings — how a board compares cards, and when it asks for a problem: the sections
// similar and raise_problem of board.yaml, as values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kanban {

// What is known of the language of the cards: words that say nothing, and endings to take off.
enum class CardLanguage : std::uint8_t { english, none };

struct SimilarSettings {
  bool hint = true;  // whether `add` says that a new card looks like another one
  CardLanguage language = CardLanguage::english;
  std::vector<std::string> stop_words = {};  // of the board's own, besides those of the language
  // The types of cards that tell of something wrong; empty: those that are called bug, incident,
  // complaint or problem, by their name or an alias.
  std::vector<std::string> types = {};

  friend bool operator==(const SimilarSettings&, const SimilarSettings&) = default;
};

// From how many similar cards within how many days a problem should be raised.
struct RaiseProblem {
  int incidents = 0;  // 0: never
  int within = 7;     // days

  friend bool operator==(const RaiseProblem&, const RaiseProblem&) = default;
};

}  // namespace kanban
