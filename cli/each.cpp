#include "cli/each.hpp"

namespace kanban::cli {

Result<Planned> plan_each(Planner& planner, const Values& values, const ChangeCard& change) {
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    TRY_ASSIGN(std::string what, change(card));
    planned.news.push_back({std::string(card.id()), std::move(what), std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

std::string moved_words(Moved moved, const std::string& from, const Card& card,
                        const std::string& already) {
  return moved == Moved::yes ? from + " → " + std::string(card.column()) : already;
}

}  // namespace kanban::cli
