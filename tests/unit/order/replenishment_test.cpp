#include "order/replenishment.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

struct Answer {
  std::vector<std::string> taken = {};  // "ID: why"
  std::vector<std::string> held = {};
  Replenishment plan = {};
};

Answer ask(const Board& board, std::size_t count = 5) {
  const Rules rules(board.settings);
  FilterContext context;
  context.settings = &board.settings;
  context.now = table_moment().now;
  const PullOrder order = pull_order(board, rules, table_moment());
  Answer answer;
  answer.plan =
      replenishment(board, order, LaneSet::of_board(board.settings).value(), context, count)
          .value();
  for (const Proposal& one : answer.plan.proposals)
    answer.taken.push_back(std::string(one.card->id()) + ": " + one.why);
  for (const Held& held : answer.plan.held)
    answer.held.push_back(std::string(held.card->id()) + ": " + held.why);
  answer.plan.proposals.clear();  // they point into the order, which ends here
  answer.plan.held.clear();
  return answer;
}

// A card that was committed to and finished, of `service`.
Card committed(int number, const std::string& service) {
  Card card = make_card({"OLD-" + std::to_string(number), "Old", "bug", "", "", 0, 40, service});
  card.history.push_back({table_moment().now, EventKind::entered, "bo", "ready"});
  card.history.push_back({table_moment().now, EventKind::entered, "bo", "done"});
  card.set_text(Field::column, "done");
  return card;
}

using Lines = std::vector<std::string>;

TEST_CASE("free places are filled in the order") {
  Board board = table_board();
  const Answer all = ask(board, 4);
  CHECK(all.plan.to == "ready");
  CHECK_FALSE(all.plan.free.has_value());
  CHECK(all.taken == Lines{"OPS-31: order", "STO-8: order", "TSK-6: order", "BUG-12: order"});
  CHECK(all.held == Lines{"CMP-2: blocked by TSK-6"});
  board.settings.columns[1].wip = Limit{.most = 2};
  const Answer two = ask(board);
  CHECK(two.plan.free == 2);
  CHECK(two.taken == Lines{"OPS-31: order", "STO-8: order"});
}

TEST_CASE("a class has at most so many places at once, also among the proposals") {
  Board board = table_board();
  board.settings.classes[0].wip = Limit{.most = 1};
  card_of(board, "STO-8").set_text(Field::class_of_service, "expedite");
  const Answer answer = ask(board, 2);
  CHECK(answer.taken == Lines{"OPS-31: order", "TSK-6: order"});
  CHECK(answer.held == Lines{"STO-8: class 'expedite' is full: 1 of 1"});
}

TEST_CASE("a class that had less than its share goes before scores, not before dates") {
  Board board = table_board();
  board.settings.priority.classes[3].share = 15;
  for (int i = 0; i < 10; ++i) add_card(board, committed(i, i == 0 ? "intangible" : ""));
  card_of(board, "TSK-6").set_list(Field::blocks, {});
  const Answer answer = ask(board, 5);
  CHECK(answer.plan.shares[0].taken == 1);
  CHECK(answer.plan.shares[0].of == 10);
  CHECK(answer.taken == Lines{"OPS-31: order", "STO-8: order", "CMP-2: order",
                              "TEC-4: share of intangible", "BUG-12: order"});
}

TEST_CASE("the turn of the oldest comes as the count of commitments says") {
  Board board = table_board();
  board.settings.priority.reserve_oldest = 5;
  for (int i = 0; i < 3; ++i) add_card(board, committed(i, ""));
  CHECK(ask(board, 3).taken ==
        Lines{"OPS-31: order", "BUG-40: reserve: the oldest", "STO-8: order"});
}

TEST_CASE("a board of backlog alone has nothing to commit to") {
  Board board = table_board();
  for (Column& column : board.settings.columns) column.stage = Stage::backlog;
  const Rules rules(board.settings);
  FilterContext context;
  context.settings = &board.settings;
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK(replenishment(board, order, LaneSet(), context, 1).error().code == "no-commitment-point");
}

}  // namespace
}  // namespace kanban
