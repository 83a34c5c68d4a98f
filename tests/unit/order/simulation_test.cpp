// The bound on waiting, simulated: a queue into which better cards come every day.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "order/waiting.hpp"
#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

struct Outcome {
  std::int64_t longest = 0;  // pulls that a card waited, from its arrival until it was taken
  std::int64_t oldest = 0;   // pulls that one still waits at the end
  std::size_t broken = 0;    // cards that waited longer than was promised when they came
};

// `pulls` pulls from a queue of 20 cards; after each pull one card comes, mostly a good one.
Outcome simulate(int every, int pulls) {
  Random random(11);
  Board board;
  board.settings = table_settings();
  board.settings.priority.reserve_oldest = every;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> promised;  // by pull, at pull
  int number = 0;
  const auto arrive = [&](int pull) {
    TableCard row;
    row.id = "C-" + std::to_string(number++);
    row.title = "Card";
    row.product = random.below(3) == 0 ? "intranet" : "billing";
    row.impact = random.below(3) == 0 ? "low" : "high";
    Card card = make_card(row);
    card.set_text(Field::reach, std::to_string(random.below(200)));
    // The pulls are the clock: six hours each.
    card.created = {table_moment().now.seconds + pull * 21600 + number % 60};
    card.history = {{card.created, EventKind::entered, "bo", "backlog"}};
    add_card(board, card);
    promised[row.id] = {0, pull};
  };
  for (int i = 0; i < 20; ++i) arrive(0);
  Outcome outcome;
  for (int pull = 1; pull <= pulls; ++pull) {
    const Instant now{table_moment().now.seconds + pull * 21600};
    const Moment moment{now, {}};
    const Rules rules(board.settings);
    const PullOrder order = pull_order(board, rules, moment);
    for (const Waiting& card : order.cards) {
      auto& [bound, since] = promised[std::string(card.id())];
      if (bound == 0) bound = pull - 1 + pull_bound(board, card, moment).value_or(1 << 30);
    }
    const Waiting* taken = &order.cards.front();
    const std::int64_t before = pulls_over(board, 1, now);
    if (every > 0 && pulls_to_reserve(every, before) == 1) {
      for (const Waiting& card : order.cards) {
        if (card.facts.since < taken->facts.since ||
            (card.facts.since == taken->facts.since && natural_less(card.id(), taken->id())))
          taken = &card;
      }
    }
    const std::string id(taken->id());
    outcome.longest = std::max(outcome.longest, pull - promised[id].second);
    if (pull > promised[id].first) ++outcome.broken;
    Card& card = card_of(board, id);
    card.history.push_back({now, EventKind::entered, "bo", "done"});
    card.set_text(Field::column, "done");
    arrive(pull);
  }
  for (const CardFile& file : board.cards) {
    if (file.card.column() == "backlog")
      outcome.oldest =
          std::max(outcome.oldest, pulls - promised[std::string(file.card.id())].second);
  }
  return outcome;
}

TEST_CASE("with a reserve no card waits more pulls than it was promised") {
  for (const int every : {3, 5}) {
    const Outcome with = simulate(every, 300);
    INFO("every " << every << ": longest " << with.longest << ", oldest left " << with.oldest);
    CHECK(with.broken == 0);
    // A queue of 20 cards and one that comes: at age place 21 at most.
    CHECK(with.longest <= every * 21);
    CHECK(with.oldest <= every * 21);
  }
}

TEST_CASE("without a reserve a card of little weight waits for as long as better ones come") {
  const Outcome without = simulate(0, 300);
  INFO("oldest left " << without.oldest);
  CHECK(without.oldest > 250);
}

}  // namespace
}  // namespace kanban
