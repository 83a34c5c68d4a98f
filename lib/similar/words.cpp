#include "similar/words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kanban {
namespace {

// English words that stand in any report and tell none from another; also what is left of
// "doesn't".
constexpr std::array<std::string_view, 77> kEnglish{
    "about", "after", "all",  "also",  "an",     "and",   "any",  "are",  "as",    "at",   "be",
    "been",  "but",   "by",   "can",   "could",  "did",   "do",   "does", "doesn", "don",  "for",
    "from",  "get",   "had",  "has",   "have",   "how",   "if",   "in",   "into",  "is",   "isn",
    "it",    "its",   "just", "may",   "more",   "my",    "no",   "not",  "now",   "of",   "on",
    "only",  "or",    "our",  "out",   "should", "so",    "some", "such", "than",  "that", "the",
    "their", "them",  "then", "there", "these",  "they",  "this", "to",   "up",    "use",  "was",
    "we",    "were",  "what", "when",  "which",  "while", "will", "with", "would", "you",  "your"};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

// Takes `ending` off where enough of a word is left.
bool take_off(std::string_view& word, std::string_view ending) {
  constexpr std::size_t kLeast = 3;
  if (!word.ends_with(ending) || word.size() < ending.size() + kLeast) return false;
  const std::string_view rest = word.substr(0, word.size() - ending.size());
  if (!has_vowel(rest)) return false;
  word = rest;
  return true;
}

// "stopp" of "stopped" as "stop"; "fill" stays.
void undouble(std::string_view& word) {
  const std::size_t size = word.size();
  if (size < 4 || word[size - 1] != word[size - 2] || is_vowel(word.back())) return;
  if (word.back() == 'l' || word.back() == 's' || word.back() == 'z') return;
  word.remove_suffix(1);
}

std::string english_stem(std::string_view word) {
  if (word.ends_with("ies") && word.size() > 4) {
    return std::string(word.substr(0, word.size() - 3)) + "y";
  }
  const bool plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                      !word.ends_with("is");
  if (plural) take_off(word, "s");
  if (take_off(word, "ing") || take_off(word, "ed")) undouble(word);
  take_off(word, "e");  // as in "close" and "closing"
  return std::string(word);
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string_view WordCutter::fold(std::string_view word) {
  if (!is_ascii(word)) {
    folded_ = fold_case(word);
    return folded_;
  }
  folded_.resize(word.size());
  std::transform(word.begin(), word.end(), folded_.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return folded_;
}

LetterAt WordCutter::here() const {
  return at_ < text_.size() && left_ > 0 ? letter_at(text_, at_) : LetterAt{};
}

void WordCutter::step(LetterAt letter) {
  at_ += letter.bytes;
  --left_;
}

// From a letter to the end of its word.
std::string_view WordCutter::word() {
  const std::size_t begin = at_;
  std::size_t previous = at_;
  Letter before = Letter::none;
  for (LetterAt letter = here(); letter.kind != Letter::none; letter = here()) {
    if (letter.kind == Letter::ideograph) break;
    if (letter.kind == Letter::upper && before == Letter::lower) break;  // login|Page
    if (letter.kind == Letter::lower && before == Letter::upper && previous > begin) {
      at_ = previous;  // HTTP|Server
      ++left_;
      break;
    }
    before = letter.kind;
    previous = at_;
    step(letter);
  }
  return fold(text_.substr(begin, at_ - begin));
}

// The ideograph here with the next one; alone where it has no neighbour; empty for the last of a
// run, which the pair before has taken.
std::string_view WordCutter::pair() {
  const std::size_t begin = at_;
  step(here());
  const LetterAt second = here();
  const bool alone = !in_run_;
  in_run_ = second.kind == Letter::ideograph;
  if (in_run_) return text_.substr(begin, at_ + second.bytes - begin);
  return alone ? text_.substr(begin, at_ - begin) : std::string_view{};
}

std::string_view WordCutter::next() {
  while (at_ < text_.size() && left_ > 0) {
    const LetterAt letter = here();
    if (letter.kind == Letter::none) {
      step(letter);
      continue;
    }
    const std::string_view found = letter.kind == Letter::ideograph ? pair() : word();
    if (!found.empty()) return found;
  }
  return {};
}

WordRules::WordRules(const SimilarSettings& settings) : language_(settings.language) {
  if (language_ == CardLanguage::english) {
    for (const std::string_view word : kEnglish) stop_words_.emplace(word);
  }
  for (const std::string& word : settings.stop_words) stop_words_.insert(fold_case(word));
}

std::string WordRules::stem(std::string_view word) const {
  if (word.size() < 2) return {};
  std::string text(word);
  if (stop_words_.contains(text)) return {};
  if (language_ == CardLanguage::english && is_ascii(word)) return english_stem(word);
  return text;
}

}  // namespace kanban
