#include "store/sorted_cards.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/text.hpp"

namespace kanban {
namespace {

// Cards are large, so each is moved once, along the cycles of the permutation.
void permute(std::vector<CardFile>& cards, std::vector<IdKey>& keys) {
  for (std::size_t start = 0; start < keys.size(); ++start) {
    if (keys[start].index == start) continue;
    CardFile first = std::move(cards[start]);
    std::size_t hole = start;
    while (keys[hole].index != start) {
      const std::size_t next = keys[hole].index;
      cards[hole] = std::move(cards[next]);
      keys[hole].index = static_cast<std::uint32_t>(hole);
      hole = next;
    }
    cards[hole] = std::move(first);
    keys[hole].index = static_cast<std::uint32_t>(hole);
  }
}

Error duplicate_id(const std::vector<CardFile>& cards, const std::vector<std::size_t>& same) {
  const CardFile& first = cards[same.front()];
  const std::size_t youngest =
      *std::max_element(same.begin(), same.end(), [&](const std::size_t a, const std::size_t b) {
        return std::tie(cards[a].card.created, cards[a].path) <
               std::tie(cards[b].card.created, cards[b].path);
      });
  Error error =
      make_error(ErrorKind::invalid, "duplicate-id",
                 counted(same.size(), "card") + " have the id " + printable(first.card.id()));
  for (const std::size_t index : same) {
    error.details.push_back(printable(cards[index].path) + "  " +
                            printable(cards[index].card.title()));
  }
  return std::move(error)
      .hint("kanban check --fix gives the younger one a new id, in the file and in its name")
      .at({.path = cards[youngest].path});
}

// Whether the ids of two neighbours are one; most pairs differ at their beginning, which costs no
// look at the cards.
bool is_same(const std::vector<CardFile>& cards, const IdKey& a, const IdKey& b) {
  return a.beginning == b.beginning && a.longer == b.longer &&
         cards[a.index].card.id() == cards[b.index].card.id();
}

// The places of all cards, ids that differ in case only beside each other.
std::vector<std::size_t> folded_order(const std::vector<CardFile>& cards) {
  std::vector<std::string> folded;
  folded.reserve(cards.size());
  for (const CardFile& card : cards) folded.push_back(lower_ascii(card.card.id()));
  std::vector<std::size_t> order(cards.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return folded[a] < folded[b]; });
  return order;
}

template <typename Same>
std::vector<Error> report_runs(const std::vector<CardFile>& cards,
                               const std::vector<std::size_t>& order, Same is_one) {
  std::vector<Error> problems;
  for (std::size_t i = 0; i < order.size();) {
    const std::size_t first = i;
    for (++i; i < order.size() && is_one(order[first], order[i]);) ++i;
    if (i - first < 2) continue;
    const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first);
    problems.push_back(
        duplicate_id(cards, {begin, begin + static_cast<std::ptrdiff_t>(i - first)}));
  }
  return problems;
}

}  // namespace

IdKey id_key(std::string_view id, std::size_t index) {
  IdKey key{.beginning = 0, .index = static_cast<std::uint32_t>(index), .longer = id.size() > 8};
  for (std::size_t i = 0; i < 8; ++i) {
    key.beginning = key.beginning << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  }
  key.capitals = std::any_of(id.begin(), id.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return key;
}

void sort_by_id(std::vector<CardFile>& cards, std::vector<IdKey>& keys) {
  std::sort(keys.begin(), keys.end(), [&](const IdKey& a, const IdKey& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const CardFile& left = cards[a.index];
    const CardFile& right = cards[b.index];
    const int order = left.card.id().compare(right.card.id());
    return order != 0 ? order < 0 : left.path < right.path;
  });
  permute(cards, keys);
}

std::vector<Error> duplicate_ids(const std::vector<CardFile>& cards,
                                 const std::vector<IdKey>& keys) {
  const auto has_capitals = [](const IdKey& key) { return key.capitals; };
  if (std::any_of(keys.begin(), keys.end(), has_capitals)) {
    return report_runs(cards, folded_order(cards), [&](std::size_t a, std::size_t b) {
      return equal_ignoring_case(cards[a].card.id(), cards[b].card.id());
    });
  }
  const auto one = [&](const IdKey& a, const IdKey& b) { return is_same(cards, a, b); };
  if (std::adjacent_find(keys.begin(), keys.end(), one) == keys.end()) return {};
  std::vector<std::size_t> order(cards.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return report_runs(
      cards, order, [&](std::size_t a, std::size_t b) { return is_same(cards, keys[a], keys[b]); });
}

}  // namespace kanban
