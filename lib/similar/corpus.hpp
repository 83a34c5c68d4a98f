// Corpus — texts as weighted words, and how alike two of them are. Pure.
//
// A word counts w = (1 + ln tf) × (ln((N + 1) / (df + 1)) + 1), with tf = 3 × in the title + in the
// first 800 characters of the text, df = how many of the N documents have it. Two documents are as
// alike as the cosine of their words: 1 for the same words in the same measure, 0 for none in
// common. It is rounded to six places: the same both ways, and in whatever order documents come.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "similar/weights.hpp"
#include "similar/words.hpp"

namespace kanban {

class Corpus {
 public:
  explicit Corpus(const SimilarSettings& settings) : rules_(settings) {}

  // A document; its number is how many there were before.
  void add(std::string_view title, std::string_view text);
  // After the last document, before anything is asked.
  void weigh();

  std::size_t size() const { return documents_.size(); }
  // From 0 to 1.
  double cosine(std::size_t a, std::size_t b) const;
  // The words that all of `documents` have, the heaviest first, at most `most`; each in the
  // shortest form in which it is written anywhere.
  std::vector<std::string> shared_words(std::span<const std::size_t> documents,
                                        std::size_t most) const;

  // The words that more than half of `documents` have, and both of two, the heaviest in all first,
  // at most `most`, in the form above.
  std::vector<std::string> common_words(std::span<const std::size_t> documents,
                                        std::size_t most) const;
  // The weights of the words of a document, by the number of the word.
  Weights words_of(std::size_t document) const;

 private:
  struct Term {
    std::uint32_t word = 0;
    float count = 0;  // tf until weigh(), then the weight over the document's length
  };
  using Document = std::vector<Term>;  // sorted by word
  struct Stem {
    std::string shown = {};
    std::uint32_t documents = 0;
  };

  std::uint32_t word_number(std::string_view word);
  void count_words(std::string_view text, float each);
  double weight_of(std::size_t document, std::uint32_t word) const;

  WordRules rules_;
  std::unordered_map<std::string, std::uint32_t> words_;  // as written, and the number of its stem
  std::unordered_map<std::string, std::uint32_t> stems_;
  std::vector<Stem> by_number_;
  std::vector<Document> documents_;
  std::vector<float> counts_;           // of the document that is being added, by word
  std::vector<std::uint32_t> touched_;  // its words
};

}  // namespace kanban
