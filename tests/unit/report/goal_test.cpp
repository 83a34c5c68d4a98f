#include "report/goal.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

TEST_CASE("the cards of a goal are done, gone or remain, at the day asked for") {
  Board board = a_board({
      a_card("a", {{"03-02", "develop"}, {"03-04", "done"}}),
      a_card("b", {{"03-03", "backlog"}}),
      a_card("c", {{"03-03", "develop"}, {"03-05", "dropped"}}),
      a_card("d", {{"03-03", "backlog"}, {"03-05", "dropped"}}),
      a_card("e", {{"03-03", "develop"}, {"03-05", "dropped"}, {"03-06", "ready"}}),
      a_card("f", {{"03-03", "develop"}, {"03-05", "done"}, {"03-07", "review"}}),
      a_card("g", {{"03-03", "develop"}}),
  });
  for (std::size_t i = 0; i < 6; ++i) board.cards[i].card.set_text(Field::goal, "G-2");
  board.cards[6].card.set_text(Field::goal, "G-1");
  const GoalCards cards = goal_cards(flow_at(board, "03-01", "03-10"), "G-2");
  CHECK(cards.done == 1);
  CHECK(cards.dropped == 2);
  CHECK(cards.remain == 3);  // b, e and f
  CHECK(goal_cards(flow_at(board, "03-01", "03-05"), "G-2").done == 2);
  CHECK(goal_cards(flow_at(board, "03-01", "03-10"), "G-3").remain == 0);
  CHECK(goals_of(flow_at(board, "03-01", "03-10")) == std::vector<std::string>{"G-1", "G-2"});
}

}  // namespace
}  // namespace kanban
