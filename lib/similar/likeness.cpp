#include "similar/likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kanban {
namespace {

constexpr double kAlike = 1.2;  // for the same product, and for a label in common
constexpr double kPlaces = 1e6;
constexpr std::size_t kWords = 4;

bool have_common_label(const Card& a, const Card& b) {
  const auto& labels = a.list(Field::labels);
  return std::any_of(labels.begin(), labels.end(),
                     [&](const std::string& label) { return b.contains(Field::labels, label); });
}

double nearness(Instant a, Instant b) {
  constexpr double kDays = 90;
  const auto seconds = static_cast<double>(std::abs(a.seconds - b.seconds));
  return 0.7 + 0.3 * std::exp(-seconds / kSecondsPerDay / kDays);
}

bool told_apart(const Card& a, const Card& b) { return a.contains(Field::not_same, b.id()); }

bool explains(const Card& problem, const Card& card) {
  return card.text(Field::problem) == problem.id() || problem.contains(Field::gathers, card.id());
}

}  // namespace

Likenesses::Likenesses(std::vector<const CardFile*> cards, const SimilarSettings& settings)
    : cards_(std::move(cards)), corpus_(settings) {
  signatures_.reserve(cards_.size());
  std::string text;
  for (const CardFile* file : cards_) {
    text = file->card.text(Field::words);
    if (!text.empty()) text += '\n';
    text += file->card.text(Field::description);
    corpus_.add(file->card.title(), text);
    signatures_.push_back(signature_of(text));
  }
  corpus_.weigh();
}

std::size_t Likenesses::place_of(std::string_view id) const {
  const auto found = std::find_if(cards_.begin(), cards_.end(),
                                  [&](const CardFile* file) { return file->card.id() == id; });
  return static_cast<std::size_t>(found - cards_.begin());
}

double Likenesses::score(std::size_t a, std::size_t b) const {
  const double cosine = corpus_.cosine(a, b);
  if (cosine == 0) return 0;
  const Card& left = cards_[a]->card;
  const Card& right = cards_[b]->card;
  double score = cosine * nearness(left.created, right.created);
  if (left.has(Field::product) && left.text(Field::product) == right.text(Field::product))
    score *= kAlike;
  if (have_common_label(left, right)) score *= kAlike;
  return std::round(score * kPlaces) / kPlaces;
}

bool Likenesses::may_be_same(std::size_t a, std::size_t b) const {
  const Card& left = cards_[a]->card;
  const Card& right = cards_[b]->card;
  const bool joined =
      explains(left, right) || explains(right, left) ||
      (left.has(Field::problem) && left.text(Field::problem) == right.text(Field::problem));
  return a != b && !joined && !told_apart(left, right) && !told_apart(right, left);
}

std::vector<std::string> Likenesses::shared_words(std::span<const std::size_t> places) const {
  return corpus_.shared_words(places, kWords);
}

std::vector<std::string> Likenesses::common_words(std::span<const std::size_t> places) const {
  return corpus_.common_words(places, kWords);
}

std::vector<Likeness> Likenesses::like(std::size_t place, std::size_t most) const {
  struct Found {
    std::size_t other = 0;
    bool signed_alike = false;
    double score = 0;
  };
  std::vector<Found> found;
  const bool has_signature =
      !signatures_[place].frames.empty() || !signatures_[place].codes.empty();
  for (std::size_t other = 0; other < cards_.size(); ++other) {
    const bool alike = has_signature && other != place &&
                       !same_signature(signatures_[place], signatures_[other]).empty();
    const double value = score(place, other);
    if ((value > 0 || alike) && may_be_same(place, other)) found.push_back({other, alike, value});
  }
  most = std::min(most, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                    [&](const Found& a, const Found& b) {
                      if (a.signed_alike != b.signed_alike) return a.signed_alike;
                      if (a.score != b.score) return a.score > b.score;
                      return cards_[a.other]->card.id() < cards_[b.other]->card.id();
                    });
  std::vector<Likeness> out;
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t other = found[i].other;
    out.push_back({cards_[other], found[i].score,
                   same_signature(signatures_[place], signatures_[other]),
                   shared_words(std::array{place, other})});
  }
  return out;
}

}  // namespace kanban
