#include "order/holding.hpp"

#include "base/text.hpp"
#include "model/history.hpp"
#include "policy/conditions.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kOne = 100;

std::int64_t amount_of(const Load& load, const Card& card) {
  if (load.limit.by == Measure::cards) return kOne;
  return read_hundredths(card.text(Field::size)).value_or(kOne);
}

}  // namespace

Holding::Holding(const Board& board, const LaneSet& lanes, const FilterContext& context,
                 const PullWish& wish, const Column& to)
    : board_(board),
      lanes_(lanes),
      context_(context),
      wish_(wish),
      to_(to),
      loads_(loads_of(board.cards, lanes, context)) {}

Card Holding::moved(const Card& card) const {
  Card after = card;
  after.set_text(Field::column, to_.name);
  if (!wish_.me.empty()) after.add(Field::assignees, wish_.me);
  return after;
}

std::string Holding::why(const Waiting& waiting) const {
  const Card& card = waiting.card();
  if (const auto block = open_block(card)) return "blocked: " + block->reason;
  if (!waiting.blocked_by.empty()) return "blocked by " + join(waiting.blocked_by, ", ");
  const auto& assignees = card.list(Field::assignees);
  if (!wish_.me.empty() && !assignees.empty() && !card.contains(Field::assignees, wish_.me))
    return "is " + join(assignees, ", ") + "'s";
  const Card after = moved(card);
  if (wish_.forbidden) {
    if (std::string rule = wish_.forbidden(card, after); !rule.empty()) return rule;
  }
  if (wish_.limits == PullWish::Limits::judged_later) return {};
  const std::string full = full_limit(card, after);
  return full.empty() ? unmet_condition(card, after) : full;
}

void Holding::take(const Waiting& card) {
  const Card after = moved(card.card());
  for (Load& load : loads_) {
    if (adds_to(load, card.card(), after)) load.hundredths += amount_of(load, after);
  }
}

bool Holding::adds_to(const Load& load, const Card& before, const Card& after) const {
  return counts_towards(load, after, lanes_, context_) &&
         !counts_towards(load, before, lanes_, context_);
}

std::string Holding::full_limit(const Card& before, const Card& after) const {
  for (const Load& load : loads_) {
    if (load.over != Severe::deny) continue;
    // Most places have room: only then it matters whether the card would count there.
    if (load.hundredths + amount_of(load, after) <= load.limit.most * kOne) continue;
    if (!adds_to(load, before, after)) continue;
    return limited_place(load) + " is full: " + load_amount(load) + " of " +
           std::to_string(load.limit.most);
  }
  return {};
}

std::string Holding::unmet_condition(const Card& before, const Card& after) const {
  std::vector<const Card*> parts;
  if (needs_parts(board_.settings, before.column(), after)) {
    for (const CardFile& file : board_.cards) {
      if (file.card.text(Field::parent) == before.id()) parts.push_back(&file.card);
    }
  }
  const Judged judged = judge_conditions(board_.settings, before.column(), after, parts);
  for (const Unmet& unmet : judged.unmet) {
    if (unmet.severe == Severe::deny) return unmet.why;
  }
  return {};
}

}  // namespace kanban
