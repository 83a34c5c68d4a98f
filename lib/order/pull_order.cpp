#include "order/pull_order.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "order/blocking.hpp"

namespace kanban {
namespace {

constexpr std::array<std::string_view, 5> kGroups{"expedite", "ranked", "must start", "score",
                                                  "not scored"};

OrderGroup group_of(const Waiting& card, const PrioritySettings& priority, Date today,
                    DateRule date_rule) {
  const bool ranked = card.card().has(Field::rank);
  const Facts& facts = card.facts;
  if (ranked) return OrderGroup::ranked;
  if (facts.service->name == "expedite" && priority.expedite_first) return OrderGroup::expedite;
  const bool dropped = facts.due && facts.service->drop_after_due && *facts.due < today;
  const bool due_to_start = facts.slack && *facts.slack <= 0 && !dropped;
  if (due_to_start && facts.service->must_start_first && date_rule == DateRule::as_set)
    return OrderGroup::must_start;
  return card.score ? OrderGroup::scored : OrderGroup::not_scored;
}

// Whether `a` comes before `b` where nothing else decides.
bool tie_less(const Waiting& a, const Waiting& b) {
  if (a.facts.due != b.facts.due) {
    if (!a.facts.due || !b.facts.due) return a.facts.due.has_value();
    return *a.facts.due < *b.facts.due;
  }
  if (a.facts.since != b.facts.since) return a.facts.since < b.facts.since;
  return natural_less(a.id(), b.id());
}

bool own_less(const Waiting& a, const Waiting& b) {
  if (a.group != b.group) return a.group < b.group;
  if (a.group == OrderGroup::ranked) {
    const int order = a.card().text(Field::rank).compare(b.card().text(Field::rank));
    return order != 0 ? order < 0 : natural_less(a.id(), b.id());
  }
  if (a.group == OrderGroup::must_start) return tie_less(a, b);
  if (a.score.has_value() != b.score.has_value()) return a.score.has_value();
  if (a.score) {
    const auto order = compare(*a.score, *b.score);
    if (order != std::strong_ordering::equal) return order == std::strong_ordering::greater;
  }
  return tie_less(a, b);
}

bool is_deferred(const Card& card, Date today) {
  const auto until = parse_date(card.text(Field::defer_until));
  return until.ok() && *until > today;
}

// Sorts what waits into the order, what is deferred, and what a problem explains.
void collect(PullOrder& order, const Board& board, const FactFinder& finder, Date today) {
  for (const CardFile& file : board.cards) {
    if (!is_waiting(board.settings, file.card)) continue;
    const CardFile* problem = finder.problems().problem_of(file.card.id());
    if (problem != nullptr && class_of(file.card) != "expedite") {
      order.gathered.push_back({&file, problem});
    } else if (is_deferred(file.card, today)) {
      order.deferred.push_back(&file);
    } else {
      Waiting card;
      card.facts = finder.facts_of(file);
      card.factors = finder.factors_of(card.facts);
      order.cards.push_back(std::move(card));
    }
  }
}

// Also cards at work and deferred ones stand in the way.
void add_blockers(PullOrder& order, const Board& board) {
  std::unordered_map<std::string_view, std::vector<std::string>> blockers;
  for (const CardFile& file : board.cards) {
    if (!is_open(board.settings, file.card)) continue;
    for (const std::string& id : file.card.list(Field::blocks))
      blockers[id].emplace_back(file.card.id());
  }
  if (blockers.empty()) return;
  for (Waiting& card : order.cards) {
    const auto found = blockers.find(card.id());
    if (found != blockers.end()) card.blocked_by = found->second;
  }
}

void tell_circle(PullOrder& order, const Blocking& blocking) {
  std::vector<std::string> members;
  for (std::size_t i = 0; i < order.cards.size(); ++i) {
    if (blocking.in_circle[i]) members.emplace_back(order.cards[i].id());
  }
  if (members.empty()) return;
  std::sort(members.begin(), members.end(), natural_less);
  order.problems.push_back(
      make_error(
          ErrorKind::invalid, "blocks-circle",
          "cards block each other in a circle and keep their own places: " + join(members, ", "))
          .hint("kanban link A blocks B --remove takes a link away"));
}

void move_blockers(PullOrder& order) {
  std::vector<const Card*> cards;
  cards.reserve(order.cards.size());
  for (const Waiting& card : order.cards) cards.push_back(&card.card());
  const Blocking blocking = blocking_among(cards);
  tell_circle(order, blocking);
  std::vector<Waiting> moved;
  moved.reserve(order.cards.size());
  for (const Placement& placement : before_what_they_block(blocking)) {
    Waiting& card = order.cards[placement.card];
    if (placement.moved_for != placement.card) card.moved_for = cards[placement.moved_for]->id();
    moved.push_back(std::move(card));
  }
  order.cards = std::move(moved);
}

}  // namespace

std::string_view group_name(OrderGroup group) { return kGroups[static_cast<std::size_t>(group)]; }

std::size_t PullOrder::place_of(std::string_view id) const {
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (cards[i].id() == id) return i + 1;
  }
  return 0;
}

PullOrder pull_order(const Board& board, const Rules& rules, const Moment& moment,
                     DateRule date_rule) {
  PullOrder order;
  const FactFinder finder(board, rules, moment);
  const Date today = moment.today();
  collect(order, board, finder, today);
  for (Waiting& card : order.cards) {
    card.score = score_of(rules, card.facts, card.factors, moment.now);
    card.group = group_of(card, rules.priority(), today, date_rule);
  }
  std::sort(order.cards.begin(), order.cards.end(), own_less);
  for (std::size_t i = 0; i < order.cards.size(); ++i) order.cards[i].own_place = i + 1;
  add_blockers(order, board);
  move_blockers(order);
  return order;
}

bool needs_history(const Settings& settings) {
  return settings.priority.reserve_oldest > 0 || settings.priority.sle.empty();
}

}  // namespace kanban
