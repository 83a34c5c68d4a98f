#include "model/whole.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

// The two processes of one team: four columns for the product owner, seven for the developers.
std::vector<Board> two_boards() {
  Board po;
  po.path = "po";
  po.settings.name = "PO";
  po.settings.columns = {column("To do", Stage::backlog), column("In Progress", Stage::active),
                         column("Reviewed", Stage::wait), column("Done", Stage::done)};
  po.cards = {{a_card("t1", "Contact the bank", "In Progress"), "po/cards/t1.yaml"}};
  Board dev;
  dev.path = "dev";
  dev.settings.name = "Dev";
  dev.settings.columns = {
      column("Backlog", Stage::backlog),    column("Review", Stage::wait),
      column("Develop", Stage::active),     column("Unit Test", Stage::active),
      column("System Test", Stage::active), column("Install to Prod", Stage::wait),
      column("Closed", Stage::done)};
  dev.settings.types = {{.name = "story"}};
  dev.cards = {{a_card("s1", "Bill students", "Unit Test"), "dev/cards/s1.yaml"}};
  return {po, dev};
}

std::vector<std::string> columns(const Board& board) {
  std::vector<std::string> names;
  for (const Column& column : board.settings.columns) names.push_back(column.name);
  return names;
}

}  // namespace

TEST_CASE("boards with different columns are shown by stage") {
  const Board whole = whole_board(two_boards(), WholeColumns::mapped);
  CHECK(whole.settings.name == "PO, Dev");
  CHECK(columns(whole) == std::vector<std::string>{"backlog", "waiting", "active", "done"});
  REQUIRE(whole.cards.size() == 2);
  CHECK(whole.cards[0].card.id() == "s1");
  CHECK(whole.cards[0].card.column() == "active");
  CHECK(whole.cards[0].card.history[0].value == "active");
  CHECK(whole.cards[0].card.type() == "story");
  CHECK(whole.cards[1].card.column() == "active");
  CHECK(whole.cards[1].path == "po/cards/t1.yaml");
}

TEST_CASE("a map says in which column of the whole a column is shown") {
  auto boards = two_boards();
  boards[0].settings.column_map = {{"in progress", "Working"}};
  boards[1].settings.column_map = {{"Develop", "Working"}, {"Unit Test", "Testing"}};
  const Board whole = whole_board(boards, WholeColumns::mapped);
  CHECK(columns(whole) ==
        std::vector<std::string>{"backlog", "waiting", "Working", "Testing", "active", "done"});
  CHECK(whole.cards[0].card.column() == "Testing");
  CHECK(whole.cards[1].card.column() == "Working");
}

TEST_CASE("boards with the same columns keep them, and one board is itself") {
  auto boards = two_boards();
  boards[1].settings.columns = boards[0].settings.columns;
  boards[1].cards[0].card.set_text(Field::column, "Reviewed");
  CHECK(columns(whole_board(boards, WholeColumns::mapped)) ==
        std::vector<std::string>{"To do", "In Progress", "Reviewed", "Done"});
  boards.pop_back();
  boards[0].settings.limits.person = Limit{.most = 2};
  const Board one = whole_board(boards, WholeColumns::mapped);
  CHECK(one.settings.limits.person == Limit{.most = 2});
}

TEST_CASE("own columns stand together by stage, and cards stay where they are") {
  const Board whole = whole_board(two_boards(), WholeColumns::own);
  CHECK(columns(whole) == std::vector<std::string>{"To do", "Backlog", "Reviewed", "Review",
                                                   "Install to Prod", "In Progress", "Develop",
                                                   "Unit Test", "System Test", "Done", "Closed"});
  CHECK(whole.cards[0].card.column() == "Unit Test");
}

TEST_CASE("a former column name is shown where its column is") {
  auto boards = two_boards();
  boards[1].settings.aliases = {{"Coding", "Develop"}};
  boards[1].cards[0].card.set_text(Field::column, "Coding");
  CHECK(whole_board(boards, WholeColumns::mapped).cards[0].card.column() == "active");
}

TEST_CASE("the board of a card is the folder above its cards") {
  CHECK(board_of_path("boards/dev/cards/2026-11/k7.yaml") == "boards/dev");
  CHECK(board_of_path("cards/k7.yaml").empty());
}
