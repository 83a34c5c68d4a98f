#include "order/picking.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "order/holding.hpp"
#include "order/waiting.hpp"

namespace kanban {
namespace {

bool is_wanted(const PullWish& wish, const Card& card, const LaneSet& lanes,
               const FilterContext& context) {
  const auto fits = [](const std::string& wanted, std::string_view value) {
    return wanted.empty() || value == wanted;
  };
  if (!fits(wish.product, card.text(Field::product))) return false;
  // Work of no role is anybody's.
  if (card.has(Field::role) && !fits(wish.role, card.text(Field::role))) return false;
  return !wish.lane || lanes.lane_of(card, context) == *wish.lane;
}

// The cards of the order that leave their queue over `point`, with their places.
std::vector<Pick> queue_of(const Board& board, const PullOrder& order, std::size_t point) {
  std::vector<Pick> queue;
  for (std::size_t i = 0; i < order.cards.size(); ++i) {
    const Column* column = column_of(board.settings, order.cards[i].card());
    if (column != nullptr && point_after(board.settings, *column) == point)
      queue.push_back({&order.cards[i], i + 1, false});
  }
  return queue;
}

// Whether the next pull over `point` is the turn of the oldest.
bool is_reserved_turn(const Board& board, std::size_t point, Instant now) {
  const int every = board.settings.priority.reserve_oldest;
  return every > 0 && pulls_to_reserve(every, pulls_over(board, point, now)) == 1;
}

// Puts the oldest card that can be pulled before all others.
void take_oldest(std::vector<Pick>& queue, const Holding& holding, const PullWish& wish,
                 const LaneSet& lanes, const FilterContext& context) {
  std::vector<std::size_t> by_age(queue.size());
  for (std::size_t i = 0; i < queue.size(); ++i) by_age[i] = i;
  std::sort(by_age.begin(), by_age.end(), [&](std::size_t a, std::size_t b) {
    const Facts& left = queue[a].card->facts;
    const Facts& right = queue[b].card->facts;
    if (left.since != right.since) return left.since < right.since;
    return natural_less(left.card().id(), right.card().id());
  });
  for (const std::size_t i : by_age) {
    if (!is_wanted(wish, queue[i].card->card(), lanes, context)) continue;
    if (!holding.why(*queue[i].card).empty()) continue;
    queue[i].reserved = true;
    std::rotate(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(i),
                queue.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

std::vector<std::string> queue_columns(const Settings& settings, std::size_t point) {
  std::vector<std::string> names;
  for (const Column& column : settings.columns) {
    if (is_queue(settings, column) && point_after(settings, column) == point)
      names.push_back(column.name);
  }
  return names;
}

}  // namespace

Result<Picking> pick(const Board& board, const PullOrder& order, const LaneSet& lanes,
                     const FilterContext& context, const PullWish& wish, std::size_t count) {
  const Settings& settings = board.settings;
  const Column* to = first_of_stage(settings, Stage::active);
  if (to == nullptr) {
    return make_error(ErrorKind::refused, "no-active-column",
                      "no column of this board means that work is done there")
        .hint("give one the stage active in board.yaml: - {name: doing, stage: active}");
  }
  Picking picking;
  picking.to = to->name;
  const Holding holding(board, lanes, context, wish, *to);
  std::size_t point = starting_point(settings);
  std::vector<Pick> queue = queue_of(board, order, point);
  if (queue.empty()) {
    point = commitment_point(settings);
    queue = queue_of(board, order, point);
    picking.from_backlog = !queue_columns(settings, starting_point(settings)).empty();
  }
  picking.from = queue_columns(settings, point);
  if (is_reserved_turn(board, point, context.now))
    take_oldest(queue, holding, wish, lanes, context);
  for (const Pick& candidate : queue) {
    if (picking.picks.size() == count) break;
    if (!is_wanted(wish, candidate.card->card(), lanes, context)) continue;
    std::string why = holding.why(*candidate.card);
    if (why.empty()) {
      picking.picks.push_back(candidate);
    } else {
      picking.held.push_back({candidate.card, candidate.place, std::move(why)});
    }
  }
  return picking;
}

}  // namespace kanban
