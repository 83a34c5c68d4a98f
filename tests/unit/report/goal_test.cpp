#include "report/goal.hpp"

#include <catch2/catch.hpp>

#include "report/undertaking.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

CardFile in(CardFile file, Field field, const std::string& value) {
  file.card.set_text(field, value);
  return file;
}

CardFile for_goal(CardFile file, const std::string& goal = "G-2") {
  return in(std::move(file), Field::goal, goal);
}

Flow whole(const Board& board, std::string_view until = "03-10") {
  FlowQuery query;
  query.as_of = at(std::string(until) + "T23:59");
  query.steps = Steps::counted;
  return read_flow(board, query).value();
}

std::string ids(const std::vector<GoalCard>& cards) {
  std::string all;
  for (const GoalCard& one : cards) all += one.card().id();
  return all;
}

TEST_CASE("the cards of a goal are done, gone or remain, at the day asked for") {
  const Board board = a_board({
      for_goal(a_card("a", {{"03-02", "develop"}, {"03-04", "done"}})),
      for_goal(a_card("b", {{"03-03", "backlog"}})),
      for_goal(a_card("c", {{"03-03", "develop"}, {"03-05", "dropped"}})),
      for_goal(a_card("d", {{"03-03", "backlog"}, {"03-05", "dropped"}})),
      for_goal(a_card("e", {{"03-03", "develop"}, {"03-05", "dropped"}, {"03-06", "ready"}})),
      for_goal(a_card("f", {{"03-03", "develop"}, {"03-05", "done"}, {"03-07", "review"}})),
      for_goal(a_card("g", {{"03-03", "develop"}}), "G-1"),
  });
  const Flow flow = whole(board);
  const GoalCards cards = count_of_goal({&flow}, "G-2");
  CHECK(cards.done == 1);
  CHECK(cards.dropped == 2);
  CHECK(cards.remain == 3);  // b, and e and f that came back
  const Flow before = whole(board, "03-05");
  CHECK(count_of_goal({&before}, "G-2").done == 2);
  CHECK(count_of_goal({&flow}, "G-3").remain == 0);
  CHECK(goals_of({&flow}) == std::vector<std::string>{"G-1", "G-2"});
}

TEST_CASE("parts of what belongs to a goal belong to it, once, and none goes in circles") {
  const Board board = a_board({
      a_card("G", {{"03-01", "backlog"}}),
      for_goal(a_card("a", {{"03-01", "develop"}}), "G"),
      in(a_card("b", {{"03-01", "done"}}), Field::parent, "a"),
      in(for_goal(a_card("c", {{"03-01", "backlog"}}), "G"), Field::parent, "b"),
      in(a_card("d", {{"03-01", "develop"}, {"03-02", "dropped"}}), Field::epic, "G"),
      in(a_card("e", {{"03-01", "backlog"}}), Field::parent, "d"),
      for_goal(in(a_card("f", {{"03-01", "backlog"}}), Field::parent, "d"), "G"),
      in(a_card("x", {{"03-01", "backlog"}}), Field::parent, "y"),
      in(in(a_card("y", {{"03-01", "backlog"}}), Field::parent, "x"), Field::epic, "a"),
      a_card("z", {{"03-01", "backlog"}}),
  });
  const Flow flow = whole(board);
  CHECK(ids(cards_of_goal({&flow}, "G")) == "abcdfxy");
  CHECK(ids(cards_of_goal({&flow}, "b")) == "c");
  CHECK(cards_of_goal({&flow}, "z").empty());
}

TEST_CASE("cards of another board serve the goal by that board's columns") {
  Settings other = flow_settings();
  other.columns = {{"Todo", Stage::backlog}, {"Doing", Stage::active}, {"Shipped", Stage::done}};
  other.types.push_back({.name = "task", .step = true});
  const Board here = a_board({for_goal(a_card("a", {{"03-01", "develop"}}))});
  const Board there = a_board(
      {
          for_goal(a_card("b", {{"03-01", "Doing"}, {"03-02", "Shipped"}})),
          in(a_card("c", {{"03-01", "Todo"}}), Field::parent, "a"),
          in(in(a_card("d", {{"03-01", "Todo"}}), Field::parent, "a"), Field::type, "task"),
      },
      other);
  const Flow first = whole(here);
  const Flow second = whole(there);
  CHECK(ids(cards_of_goal({&first, &second}, "G-2")) == "abcd");
  const GoalCards count = count_of_goal({&first, &second}, "G-2");
  CHECK(count.done == 1);
  CHECK(count.remain == 2);  // the step is not counted
  CHECK(count.elsewhere == 1);
}

TEST_CASE("the page of a goal and the forecast for it count the same cards") {
  Settings settings = flow_settings();
  settings.types.push_back({.name = "task", .step = true});
  const Board board = a_board(
      {
          for_goal(a_card("a", {{"03-02", "develop"}, {"03-04", "done"}})),
          in(a_card("b", {{"03-03", "backlog"}}), Field::parent, "a"),
          in(in(a_card("c", {{"03-03", "done"}}), Field::parent, "b"), Field::type, "task"),
          for_goal(a_card("d", {{"03-03", "develop"}, {"03-05", "dropped"}})),
          for_goal(a_card("e", {{"03-03", "develop"}, {"03-05", "done"}, {"03-06", "backlog"}})),
          for_goal(a_card("f", {{"03-03", "develop"}, {"03-05", "done"}, {"03-07", "dropped"}})),
      },
      settings);
  const Flow flow = whole(board);
  const GoalCards count = count_of_goal({&flow}, "G-2");
  const Undertaking page = goal_progress({&flow}, "G-2");
  CHECK(page.items.done == static_cast<std::int64_t>(count.done));
  CHECK(page.items.n == static_cast<std::int64_t>(count.done + count.remain));
  CHECK(page.tasks.n == 1);
  CHECK(page.items.n == 3);  // a, b and e; f was dropped at the end
}

}  // namespace
}  // namespace kanban
