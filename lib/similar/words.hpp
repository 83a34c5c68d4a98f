// Words — a text as words that can be counted and compared. Pure.
//
// A text is cut at camelCase and at every character that is neither a letter nor a digit, in any
// script, and case is folded. Scripts that write no blanks between words give each pair of
// neighbouring characters as a word.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "base/letters.hpp"
#include "model/similar_settings.hpp"

namespace kanban {

// Cuts the first `most` characters of a text. Requires: the text lives as long.
class WordCutter {
 public:
  WordCutter(std::string_view text, std::size_t most) : text_(text), left_(most) {}

  // The next word with its case folded, valid until the next call; empty at the end.
  std::string_view next();

 private:
  LetterAt here() const;
  void step(LetterAt letter);
  std::string_view word();
  std::string_view pair();
  std::string_view fold(std::string_view word);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t left_;     // characters
  bool in_run_ = false;  // the ideograph here was the second of a pair
  std::string folded_ = {};
};

// Which words count, and which of them are the same.
class WordRules {
 public:
  explicit WordRules(const SimilarSettings& settings);

  // What `word`, as the cutter gives it, is counted as; empty for one that says nothing: a stop
  // word, or a single letter or digit.
  std::string stem(std::string_view word) const;

 private:
  CardLanguage language_;
  std::unordered_set<std::string> stop_words_;
};

}  // namespace kanban
