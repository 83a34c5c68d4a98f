// Likeness — how alike cards of one board are, and why. Pure.
//
// score = cosine of the words (similar/corpus.hpp) × (0.7 + 0.3 e^(-d / 90)), d = days between the
// creation of the two, × 1.2 for the same product, × 1.2 for a label in common. The text of a card
// is its description and the words of a complaint. A score of more than 1 is shown as 1. It is a
// guess: it ranks, and nothing is decided by it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/board.hpp"
#include "similar/corpus.hpp"
#include "similar/signature.hpp"

namespace kanban {

// The name and version of the method; a change of what it answers is a new version.
inline constexpr std::string_view kSimilarMethod = "tfidf/1";

struct Likeness {
  const CardFile* file = nullptr;
  double score = 0;                     // rounded to six places
  std::string signature = {};           // "same stack", "same error ORA-12154", or empty
  std::vector<std::string> words = {};  // that they share, the heaviest first, at most four
};

class Likenesses {
 public:
  // Requires: the cards live as long.
  Likenesses(std::vector<const CardFile*> cards, const SimilarSettings& settings);

  const std::vector<const CardFile*>& cards() const { return cards_; }
  // The place of the card `id` among the cards. Requires: it is one of them.
  std::size_t place_of(std::string_view id) const;

  // The same both ways.
  double score(std::size_t a, std::size_t b) const;

  // The cards that are like the one at `place`, those with the same signature first, then by score,
  // then by id; at most `most`, none without anything in common. Cards that a person has told
  // apart, or that a problem joins already, are left out.
  std::vector<Likeness> like(std::size_t place, std::size_t most) const;

  const Corpus& corpus() const { return corpus_; }
  const std::vector<FaultTrace>& signatures() const { return signatures_; }

  // The words that all of these cards have, and that most of them have, the heaviest first, at most
  // four.
  std::vector<std::string> shared_words(std::span<const std::size_t> places) const;
  std::vector<std::string> common_words(std::span<const std::size_t> places) const;

  // Whether two may be told to be the same: neither says that they are not, and no problem joins
  // them.
  bool may_be_same(std::size_t a, std::size_t b) const;

 private:
  std::vector<const CardFile*> cards_;
  std::vector<FaultTrace> signatures_;
  Corpus corpus_;
};

}  // namespace kanban
