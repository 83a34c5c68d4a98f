#include "order/clients.hpp"

#include <algorithm>
#include <set>

namespace kanban {
namespace {

template <typename Names>
void add_names(Names& names, const Card& card) {
  for (const std::string& client : card.list(Field::clients)) names.insert(client);
  // Who complained is affected too.
  if (card.has(Field::client)) names.insert(card.text(Field::client));
}

}  // namespace

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
