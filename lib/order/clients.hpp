// Clients — who is affected by a card, and by the cards that a problem gathers. Pure.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/incidents.hpp"
#include "order/rules.hpp"

namespace kanban {

struct Affected {
  Hundredths weight = 0;  // n: the sum of the weights of distinct clients
  std::size_t named = 0;  // how many clients are named
  bool known = false;     // whether the cards say anything about it
};

// Who is affected by `card` and the cards `with` it, each client once. A number under `reach`
// counts where it is larger, so that naming one more client never lowers a card.
Affected affected_by(const Rules& rules, const Card& card,
                     const std::vector<const CardFile*>& with);

// The weights of all distinct clients whom cards of each product name.
std::unordered_map<std::string, Hundredths> clients_of_products(const Rules& rules,
                                                                const Board& board);

}  // namespace kanban
