#include "order/clients.hpp"

#include <algorithm>
#include <set>

namespace kanban {
namespace {

const std::vector<const CardFile*> kNone;

template <typename Names>
void add_names(Names& names, const Card& card) {
  for (const std::string& client : card.list(Field::clients)) names.insert(client);
  // Who complained is affected too.
  if (card.has(Field::client)) names.insert(card.text(Field::client));
}

}  // namespace

Problems::Problems(const Board& board) {
  for (const CardFile& file : board.cards) {
    if (!is_open(board.settings, file.card)) continue;
    if (file.card.has(Field::problem)) {
      const CardFile* problem = find_card(board, file.card.text(Field::problem));
      if (problem != nullptr && is_open(board.settings, problem->card)) gather(*problem, file);
    }
    for (const std::string& id : file.card.list(Field::gathers)) {
      const CardFile* card = find_card(board, id);
      if (card != nullptr && is_open(board.settings, card->card)) gather(file, *card);
    }
  }
  for (auto& [id, cards] : gathered_) std::sort(cards.begin(), cards.end());
}

void Problems::gather(const CardFile& problem, const CardFile& card) {
  // A card is gathered once, and not by itself.
  if (&problem == &card || !problem_.emplace(card.card.id(), &problem).second) return;
  gathered_[problem.card.id()].push_back(&card);
}

const std::vector<const CardFile*>& Problems::gathered_by(std::string_view problem) const {
  const auto found = gathered_.find(problem);
  return found == gathered_.end() ? kNone : found->second;
}

const CardFile* Problems::problem_of(std::string_view id) const {
  const auto found = problem_.find(id);
  return found == problem_.end() ? nullptr : found->second;
}

Affected affected_by(const Rules& rules, const Card& card,
                     const std::vector<const CardFile*>& with) {
  Affected affected;
  Hundredths reach = 0;
  std::set<std::string_view> names;
  const auto take = [&](const Card& one) {
    add_names(names, one);
    const auto number = read_hundredths(one.text(Field::reach));
    if (number) reach = std::max(reach, *number);
    affected.known = affected.known || number.has_value();
  };
  take(card);
  for (const CardFile* file : with) take(file->card);
  affected.named = names.size();
  affected.known = affected.known || !names.empty();
  for (const std::string_view name : names) affected.weight += rules.client_weight(name);
  affected.weight = std::min(std::max(affected.weight, reach), kLargestHundredths);
  return affected;
}

std::unordered_map<std::string, Hundredths> clients_of_products(const Rules& rules,
                                                                const Board& board) {
  std::unordered_map<std::string_view, std::set<std::string_view>> names;
  for (const CardFile& file : board.cards)
    add_names(names[file.card.text(Field::product)], file.card);
  std::unordered_map<std::string, Hundredths> weights;
  for (const auto& [product, clients] : names) {
    Hundredths weight = 0;
    for (const std::string_view client : clients) weight += rules.client_weight(client);
    weights.emplace(product, std::min(weight, kLargestHundredths));
  }
  return weights;
}

}  // namespace kanban
