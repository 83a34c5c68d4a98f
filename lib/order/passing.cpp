#include "order/passing.hpp"

#include "order/reach.hpp"

namespace kanban {

std::optional<std::int64_t> clients_to_pass(const Rules& rules, const Waiting& card,
                                            const Waiting& other) {
  const PrioritySettings& priority = rules.priority();
  if (priority.model != PriorityModel::weighted || !card.score || !other.score) return std::nullopt;
  Factors without = card.factors;
  without.reach = 1;
  Exact rest = product_of(without);
  Exact wanted = other.score->value;
  if (priority.divide_by_size) {
    // Both scores are products * 100 over a size.
    rest = rest.times(100);
    wanted = wanted.times(card.score->divisor).over(other.score->divisor);
  }
  const std::uint64_t divisor = rest.bounded();
  if (divisor == 0 || divisor == UINT64_MAX) return std::nullopt;
  // The smallest factor whose product is larger than what is wanted.
  const std::uint64_t reach = wanted.over(divisor).bounded();
  if (reach >= static_cast<std::uint64_t>(kLargestHundredths)) return std::nullopt;
  return clients_for(priority, static_cast<Hundredths>(reach) + 1, card.facts.of_product);
}

}  // namespace kanban
