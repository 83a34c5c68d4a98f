#include "store/sorted_cards.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "base/text.hpp"

namespace kanban {
namespace {

// The first eight bytes of an id as a number that sorts as they do: most comparisons need no more.
std::uint64_t beginning(std::string_view id) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number = number << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  }
  return number;
}

struct Key {
  std::uint64_t beginning = 0;
  std::size_t index = 0;
};

bool has_capital(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Error duplicate_id(const std::vector<CardFile>& cards, const std::vector<std::size_t>& same) {
  const CardFile& first = cards[same.front()];
  Error error =
      make_error(ErrorKind::invalid, "duplicate-id",
                 counted(same.size(), "card") + " have the id " + printable(first.card.id()));
  for (const std::size_t index : same) {
    error.details.push_back(printable(cards[index].path) + "  " +
                            printable(cards[index].card.title()));
  }
  return std::move(error)
      .hint("'kanban check --fix' gives the younger one a new id")
      .at({.path = cards[same.back()].path});
}

}  // namespace

void sort_by_id(std::vector<CardFile>& cards) {
  std::vector<Key> keys;
  keys.reserve(cards.size());
  for (const CardFile& card : cards) keys.push_back({beginning(card.card.id()), keys.size()});
  const auto before = [&](const Key& a, const Key& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const CardFile& left = cards[a.index];
    const CardFile& right = cards[b.index];
    const int order = left.card.id().compare(right.card.id());
    return order != 0 ? order < 0 : left.path < right.path;
  };
  if (std::is_sorted(keys.begin(), keys.end(), before)) return;
  std::sort(keys.begin(), keys.end(), before);
  std::vector<CardFile> sorted;
  sorted.reserve(cards.size());
  for (const Key& key : keys) sorted.push_back(std::move(cards[key.index]));
  cards = std::move(sorted);
}

std::vector<Error> duplicate_ids(const std::vector<CardFile>& cards) {
  std::vector<std::size_t> order(cards.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto id = [&](std::size_t index) { return cards[index].card.id(); };
  const bool mixed =
      std::any_of(order.begin(), order.end(), [&](std::size_t i) { return has_capital(id(i)); });
  if (mixed) {
    std::vector<std::string> folded;
    folded.reserve(cards.size());
    for (const CardFile& card : cards) folded.push_back(lower_ascii(card.card.id()));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return folded[a] < folded[b]; });
  }
  std::vector<Error> problems;
  for (std::size_t i = 0; i < order.size();) {
    std::vector<std::size_t> same{order[i]};
    for (++i; i < order.size() && equal_ignoring_case(id(same.front()), id(order[i])); ++i) {
      same.push_back(order[i]);
    }
    if (same.size() > 1) problems.push_back(duplicate_id(cards, same));
  }
  return problems;
}

}  // namespace kanban
