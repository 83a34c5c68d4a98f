#include "similar/corpus.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace kanban {
namespace {

constexpr std::size_t kTitle = 1000;  // characters
constexpr std::size_t kText = 800;
constexpr float kTitleCounts = 3;
constexpr std::uint32_t kSaysNothing = 0xFFFFFFFF;

bool shorter(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// The words of the largest weights, of equals the first by name.
std::vector<std::string> heaviest(std::vector<std::pair<double, std::string>> parts,
                                  std::size_t most) {
  std::sort(parts.begin(), parts.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first > right.first : left.second < right.second;
  });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(most, parts.size()); ++i) words.push_back(parts[i].second);
  return words;
}

}  // namespace

// The number of the word that `word` counts as; kSaysNothing for a stop word.
std::uint32_t Corpus::word_number(std::string_view word) {
  const auto [known, is_new] = words_.try_emplace(std::string(word), kSaysNothing);
  if (!is_new) return known->second;
  const std::string stem = rules_.stem(word);
  if (stem.empty()) return kSaysNothing;
  const auto next = static_cast<std::uint32_t>(by_number_.size());
  const auto [entry, new_stem] = stems_.try_emplace(stem, next);
  if (new_stem) {
    by_number_.push_back({std::string(word), 0});
    counts_.push_back(0);
  }
  Stem& found = by_number_[entry->second];
  if (shorter(word, found.shown)) found.shown = word;
  known->second = entry->second;
  return entry->second;
}

void Corpus::count_words(std::string_view text, float each) {
  WordCutter cutter(text, each == kTitleCounts ? kTitle : kText);
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
    const std::uint32_t number = word_number(word);
    if (number == kSaysNothing) continue;
    if (counts_[number] == 0) touched_.push_back(number);
    counts_[number] += each;
  }
}

void Corpus::add(std::string_view title, std::string_view text) {
  count_words(title, kTitleCounts);
  count_words(text, 1);
  std::sort(touched_.begin(), touched_.end());
  Document document;
  document.reserve(touched_.size());
  for (const std::uint32_t word : touched_) {
    document.push_back({word, std::exchange(counts_[word], 0.0F)});
    ++by_number_[word].documents;
  }
  touched_.clear();
  documents_.push_back(std::move(document));
}

void Corpus::weigh() {
  std::vector<double> rarity(by_number_.size());
  const auto all = static_cast<double>(documents_.size() + 1);
  for (std::size_t i = 0; i < rarity.size(); ++i)
    rarity[i] = std::log(all / (by_number_[i].documents + 1)) + 1;
  for (Document& document : documents_) {
    double square = 0;
    for (Term& term : document) {
      const double weight = (1 + std::log(static_cast<double>(term.count))) * rarity[term.word];
      square += weight * weight;
      term.count = static_cast<float>(weight);
    }
    const double length = std::sqrt(square);
    for (Term& term : document) term.count = static_cast<float>(term.count / length);
  }
}

double Corpus::cosine(std::size_t a, std::size_t b) const {
  constexpr double kPlaces = 1e6;
  double sum = 0;
  auto left = documents_[a].begin();
  auto right = documents_[b].begin();
  while (left != documents_[a].end() && right != documents_[b].end()) {
    if (left->word == right->word) {
      sum += static_cast<double>(left->count) * right->count;
      ++left;
      ++right;
    } else if (left->word < right->word) {
      ++left;
    } else {
      ++right;
    }
  }
  return std::min(1.0, std::round(sum * kPlaces) / kPlaces);
}

// The weight of `word` in a document; 0 where it does not have it.
double Corpus::weight_of(std::size_t document, std::uint32_t word) const {
  const Document& terms = documents_[document];
  const auto found =
      std::lower_bound(terms.begin(), terms.end(), word,
                       [](const Term& term, std::uint32_t wanted) { return term.word < wanted; });
  return found == terms.end() || found->word != word ? 0 : static_cast<double>(found->count);
}

std::vector<std::string> Corpus::shared_words(std::span<const std::size_t> documents,
                                              std::size_t most) const {
  std::vector<std::pair<double, std::string>> parts;
  for (const Term& term : documents_[documents.front()]) {
    double product = 1;
    for (const std::size_t document : documents) product *= weight_of(document, term.word);
    if (product > 0) parts.emplace_back(product, by_number_[term.word].shown);
  }
  return heaviest(std::move(parts), most);
}

std::vector<std::string> Corpus::common_words(std::span<const std::size_t> documents,
                                              std::size_t most) const {
  struct Sum {
    std::size_t documents = 0;
    double weight = 0;
  };
  std::map<std::uint32_t, Sum> sums;
  for (const std::size_t document : documents) {
    for (const Term& term : documents_[document]) {
      Sum& sum = sums[term.word];
      ++sum.documents;
      sum.weight += static_cast<double>(term.count);
    }
  }
  std::vector<std::pair<double, std::string>> parts;
  for (const auto& [word, sum] : sums) {
    if (2 * sum.documents > documents.size())
      parts.emplace_back(sum.weight, by_number_[word].shown);
  }
  return heaviest(std::move(parts), most);
}

Weights Corpus::words_of(std::size_t document) const {
  Weights words;
  words.reserve(documents_[document].size());
  for (const Term& term : documents_[document])
    words.push_back({term.word, static_cast<double>(term.count)});
  return words;
}

}  // namespace kanban
