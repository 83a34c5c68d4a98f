#include "model/links.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

TEST_CASE("open cards block, on this board and on others; done ones do not") {
  Board dev;
  dev.settings = a_board();
  dev.cards = {{a_card("s1", "story"), "s1"}, {a_card("s2", "story", "done"), "s2"}};
  dev.cards[1].card.set_list(Field::blocks, {"s1"});
  Board po;
  po.settings = a_board();
  po.cards = {{a_card("t1", "bank", "develop"), "t1"}, {a_card("a9", "tax"), "a9"}};
  po.cards[0].card.set_list(Field::blocks, {"s1"});
  po.cards[1].card.set_list(Field::blocks, {"s1", "t1"});
  const auto blockers = open_blockers({&dev, &po});
  REQUIRE(blockers.size() == 2);
  CHECK(blockers.at("s1") == std::vector<std::string>{"a9", "t1"});
  CHECK(blockers.at("t1") == std::vector<std::string>{"a9"});
}

TEST_CASE("the parts of a card are those that name it as their parent") {
  Board board;
  board.settings = a_board();
  board.cards = {
      {a_card("p1", "whole"), "p1"}, {a_card("q1", "part"), "q1"}, {a_card("q2", "part"), "q2"}};
  board.cards[1].card.set_text(Field::parent, "p1");
  board.cards[2].card.set_text(Field::parent, "p1");
  const Parts parts(board);
  CHECK(parts.of("p1") == std::vector<const Card*>{&board.cards[1].card, &board.cards[2].card});
  CHECK(parts.of("q1").empty());
}
