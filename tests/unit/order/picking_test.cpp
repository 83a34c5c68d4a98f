#include "order/picking.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

struct Answer {
  Ids picks = {};
  std::vector<std::string> held = {};  // "ID: why"
  Picking picking = {};
};

Answer ask(const Board& board, const PullWish& wish, std::size_t count = 3) {
  const Rules rules(board.settings);
  FilterContext context;
  context.settings = &board.settings;
  context.me = wish.me;
  context.now = table_moment().now;
  const PullOrder order = pull_order(board, rules, table_moment());
  const LaneSet lanes = LaneSet::of_board(board.settings).value();
  Answer answer;
  answer.picking = pick(board, order, lanes, context, wish, count).value();
  for (const Pick& one : answer.picking.picks) answer.picks.emplace_back(one.card->id());
  for (const Held& held : answer.picking.held)
    answer.held.push_back(std::string(held.card->id()) + ": " + held.why);
  answer.picking.picks.clear();  // they point into the order, which ends here
  answer.picking.held.clear();
  return answer;
}

TEST_CASE("the first cards of the order that nothing holds are offered") {
  const Answer answer = ask(table_board(), {.me = "bo"}, 4);
  CHECK(answer.picks == Ids{"OPS-31", "STO-8", "TSK-6", "BUG-12"});
  CHECK(answer.held == std::vector<std::string>{"CMP-2: blocked by TSK-6"});
  CHECK(answer.picking.to == "develop");
  CHECK(answer.picking.from_backlog);
}

TEST_CASE("what is committed goes before the backlog") {
  Board board = table_board();
  card_of(board, "FIX-3").set_text(Field::column, "ready");
  const Answer answer = ask(board, {.me = "bo"});
  CHECK(answer.picks == Ids{"FIX-3"});
  CHECK_FALSE(answer.picking.from_backlog);
}

TEST_CASE("blocked cards and those of others are held") {
  Board board = table_board();
  Card& card = card_of(board, "OPS-31");
  card.history.push_back({table_moment().now, EventKind::blocked, "bo", "no access"});
  card_of(board, "STO-8").set_list(Field::assignees, {"ann"});
  card_of(board, "TSK-6").set_list(Field::assignees, {"ann", "bo"});
  const Answer answer = ask(board, {.me = "bo"}, 1);
  CHECK(answer.picks == Ids{"TSK-6"});
  CHECK(answer.held == std::vector<std::string>{"OPS-31: blocked: no access", "STO-8: is ann's"});
  CHECK(ask(board, {.me = ""}, 1).picks == Ids{"STO-8"});
}

TEST_CASE("a role sees its own work and that of none") {
  Board board = table_board();
  card_of(board, "OPS-31").set_text(Field::role, "dev");
  card_of(board, "TSK-6").set_text(Field::role, "po");
  CHECK(ask(board, {.me = "bo", .role = "po"}, 2).picks == Ids{"STO-8", "TSK-6"});
  CHECK(ask(board, {.me = "bo", .role = "dev"}, 2).picks == Ids{"OPS-31", "STO-8"});
  CHECK(ask(board, {.me = "bo", .product = "intranet"}, 1).picks == Ids{"BUG-40"});
}

TEST_CASE("a full column holds all but the classes that do not count there") {
  Board board = table_board();
  board.settings.columns[2].wip = Limit{.most = 1};
  add_card(board, make_card({"NOW-1", "At work"}));
  card_of(board, "NOW-1").set_text(Field::column, "develop");
  Answer answer = ask(board, {.me = "bo"});
  CHECK(answer.picks.empty());
  CHECK(answer.held[0] == "OPS-31: column 'develop' is full: 1 of 1");
  board.settings.classes[0].counted = false;
  CHECK(ask(board, {.me = "bo"}).picks == Ids{"OPS-31"});
  board.settings.columns[2].wip->over = Severe::warn;
  CHECK(ask(board, {.me = "bo"}).picks.size() == 3);
}

TEST_CASE("a person's limit holds her alone") {
  Board board = table_board();
  board.settings.people = {{.name = "bo", .wip = Limit{.most = 1}}, {.name = "ann"}};
  add_card(board, make_card({"NOW-1", "At work"}));
  card_of(board, "NOW-1").set_text(Field::column, "develop");
  card_of(board, "NOW-1").set_list(Field::assignees, {"bo"});
  CHECK(ask(board, {.me = "bo"}).picks.empty());
  CHECK(ask(board, {.me = "bo"}).held[0] == "OPS-31: bo is full: 1 of 1");
  CHECK(ask(board, {.me = "ann"}).picks.size() == 3);
}

TEST_CASE("what the next column asks for holds a card, but not what pulling brings") {
  Board board = table_board();
  board.settings.columns[2].enter = {"assignee", "size"};
  card_of(board, "BUG-12").set_text(Field::size, "3");
  CHECK(ask(board, {.me = "bo"}, 1).picks == Ids{"BUG-12"});
}

TEST_CASE("every fifth pull takes the oldest card that can be pulled") {
  Board board = table_board();
  board.settings.priority.reserve_oldest = 5;
  for (int i = 0; i < 4; ++i) {
    Card card = make_card({"P-" + std::to_string(i), "Pulled", "", "", "", 0, 20});
    card.history.push_back({table_moment().now, EventKind::entered, "bo", "done"});
    card.set_text(Field::column, "done");
    add_card(board, card);
  }
  CHECK(ask(board, {.me = "bo"}, 2).picks == Ids{"BUG-40", "OPS-31"});
  card_of(board, "BUG-40").set_list(Field::assignees, {"ann"});
  CHECK(ask(board, {.me = "bo"}, 2).picks == Ids{"BUG-41", "OPS-31"});
}

TEST_CASE("a board without a column for work says so") {
  Board board = table_board();
  board.settings.columns[2].stage = Stage::done;
  const Rules rules(board.settings);
  FilterContext context;
  context.settings = &board.settings;
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK(pick(board, order, LaneSet(), context, {}, 1).error().code == "no-active-column");
}

}  // namespace
}  // namespace kanban
