#include "cli/order_rank.hpp"

namespace kanban::cli {
namespace {

std::string place_words(RankAt at, const std::string& other) {
  switch (at) {
    case RankAt::top: return "ranked first";
    case RankAt::bottom: return "ranked last";
    case RankAt::before: return "ranked before " + other;
    case RankAt::after: break;
  }
  return "ranked after " + other;
}

}  // namespace

Result<Planned> give_ranks(Planner& planner, const NewRanks& ranks, const std::string& words) {
  Planned planned;
  for (const auto& [id, rank] : ranks) {
    TRY_ASSIGN(const CardFile file, planner.find(id));
    Card card = file.card;
    card.set_text(Field::rank, rank);
    const bool meant = &id == &ranks.back().first && !words.empty();
    const std::string what = (meant ? words : "ranked anew") + ", " + rank;
    planned.news.push_back({id, what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

Result<Planned> plan_rank(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  RankAt at = RankAt::top;
  std::string other;
  if (values.has("--bottom")) at = RankAt::bottom;
  for (const RankAt side : {RankAt::before, RankAt::after}) {
    const std::string_view name = side == RankAt::before ? "--before" : "--after";
    if (!values.has(name)) continue;
    TRY_ASSIGN(const CardFile neighbour, planner.find(values.text(name)));
    at = side;
    other = neighbour.card.id();
  }
  if (!is_open(planner.settings(), file.card)) {
    return make_error(ErrorKind::refused, "not-pullable",
                      "card '" + std::string(file.card.id()) + "' is in '" +
                          std::string(file.card.column()) + "' and waits for nothing")
        .hint("only cards that are not done or dropped are ranked");
  }
  TRY_ASSIGN(const Board* const board, planner.board());
  TRY_ASSIGN(const NewRanks ranks, rank_card(*board, file.card.id(), at, other));
  return give_ranks(planner, ranks, place_words(at, other));
}

}  // namespace kanban::cli
