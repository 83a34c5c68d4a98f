#include "order/ranking.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "order/pull_order.hpp"

namespace kanban {
namespace {

using Cards = std::vector<const Card*>;

std::string_view rank_of(const Card& card) { return card.text(Field::rank); }

Status check_ranks(const Cards& cards) {
  for (const Card* card : cards) {
    if (is_rank(rank_of(*card))) continue;
    return make_error(ErrorKind::refused, "bad-rank",
                      "card '" + std::string(card->id()) + "' has the rank '" +
                          printable(rank_of(*card)) + "', which is none")
        .hint("kanban rank --rebalance gives all ranked cards good ranks in this order");
  }
  return success();
}

// A rank for `id` behind the card at `place` and before the next; cards there that have the same
// rank get others first.
Status rank_behind(const Cards& cards, std::size_t place, std::string_view id, NewRanks& ranks) {
  std::string low(rank_of(*cards[place]));
  std::size_t end = place + 1;
  while (end < cards.size() && rank_of(*cards[end]) == low) ++end;
  // From here on ranks differ; without a next card there is no upper bound.
  const auto behind = [&](std::string_view rank, std::string_view card) {
    return end < cards.size() ? rank_between(rank, rank_of(*cards[end]), card)
                              : rank_after(rank, card);
  };
  std::string first_equal;
  for (std::size_t i = place + 1; i < end; ++i) {
    TRY_ASSIGN(std::string rank,
               behind(first_equal.empty() ? low : ranks.back().second, cards[i]->id()));
    if (first_equal.empty()) first_equal = rank;
    ranks.emplace_back(std::string(cards[i]->id()), std::move(rank));
  }
  if (first_equal.empty()) {
    TRY_ASSIGN(std::string rank, behind(low, id));
    ranks.emplace_back(std::string(id), std::move(rank));
    return success();
  }
  TRY_ASSIGN(std::string rank, rank_between(low, first_equal, id));
  ranks.emplace_back(std::string(id), std::move(rank));
  return success();
}

Status rank_in_front(const Cards& cards, std::size_t place, std::string_view id, NewRanks& ranks) {
  if (place > 0) return rank_behind(cards, place - 1, id, ranks);
  TRY_ASSIGN(std::string rank, rank_before(rank_of(*cards.front()), id));
  ranks.emplace_back(std::string(id), std::move(rank));
  return success();
}

}  // namespace

std::vector<const Card*> ranked_cards(const Board& board) {
  Cards cards;
  for (const CardFile& file : board.cards) {
    if (file.card.has(Field::rank) && is_open(board.settings, file.card))
      cards.push_back(&file.card);
  }
  std::sort(cards.begin(), cards.end(), [](const Card* a, const Card* b) {
    if (rank_of(*a) != rank_of(*b)) return rank_of(*a) < rank_of(*b);
    return natural_less(a->id(), b->id());
  });
  return cards;
}

Result<NewRanks> rank_card(const Board& board, std::string_view id, RankAt at,
                           std::string_view other) {
  Cards cards = ranked_cards(board);
  std::erase_if(cards, [&](const Card* card) { return card->id() == id; });
  TRY(check_ranks(cards));
  NewRanks ranks;
  if (at == RankAt::top || at == RankAt::bottom) {
    Result<std::string> rank = cards.empty()       ? Result<std::string>(first_rank())
                               : at == RankAt::top ? rank_before(rank_of(*cards.front()), id)
                                                   : rank_after(rank_of(*cards.back()), id);
    TRY_ASSIGN(std::string made, std::move(rank));
    ranks.emplace_back(std::string(id), std::move(made));
    return ranks;
  }
  if (other == id) {
    return make_error(ErrorKind::usage, "bad-value",
                      "card '" + std::string(id) + "' cannot be ranked by itself");
  }
  const auto found = std::find_if(cards.begin(), cards.end(),
                                  [&](const Card* card) { return card->id() == other; });
  if (found == cards.end()) {
    return make_error(ErrorKind::refused, "not-ranked",
                      "card '" + std::string(other) + "' has no rank to stand by")
        .hint("kanban rank " + std::string(other) + " --bottom gives it one first");
  }
  const auto place = static_cast<std::size_t>(found - cards.begin());
  TRY(at == RankAt::after ? rank_behind(cards, place, id, ranks)
                          : rank_in_front(cards, place, id, ranks));
  return ranks;
}

NewRanks rebalanced(const Board& board) {
  const Cards cards = ranked_cards(board);
  const std::vector<std::string> even = even_ranks(cards.size());
  NewRanks ranks;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (rank_of(*cards[i]) != even[i]) ranks.emplace_back(std::string(cards[i]->id()), even[i]);
  }
  return ranks;
}

}  // namespace kanban
