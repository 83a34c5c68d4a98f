#include "policy/circles.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Ways = std::vector<std::vector<std::string>>;

// Cards a, b, c … of which each blocks those in its text.
Board blocking(const std::vector<std::string>& links) {
  Board board;
  board.settings = a_board();
  for (std::size_t i = 0; i < links.size(); ++i) {
    Card card = a_card(std::string(1, static_cast<char>('a' + i)), "t");
    for (const char to : links[i]) card.add(Field::blocks, std::string(1, to));
    board.cards.push_back({card, "p"});
  }
  return board;
}

}  // namespace

TEST_CASE("a circle is told once, from its smallest id") {
  CHECK(circles(blocking({"b", "c", "a"}), Field::blocks) == Ways{{"a", "b", "c", "a"}});
  CHECK(circles(blocking({"", "c", "b"}), Field::blocks) == Ways{{"b", "c", "b"}});
}

TEST_CASE("two ways to one card, a link to itself and one to nowhere are no circles") {
  CHECK(circles(blocking({"bc", "d", "d", ""}), Field::blocks).empty());
  CHECK(circles(blocking({"a", "z"}), Field::blocks).empty());
}

TEST_CASE("two circles through one card are both told") {
  CHECK(circles(blocking({"bc", "a", "a"}), Field::blocks) ==
        Ways{{"a", "b", "a"}, {"a", "c", "a"}});
}

TEST_CASE("a field with one id is followed as well") {
  Board board = blocking({"", ""});
  board.cards[0].card.set_text(Field::parent, "b");
  board.cards[1].card.set_text(Field::parent, "a");
  CHECK(circles(board, Field::parent) == Ways{{"a", "b", "a"}});
}

TEST_CASE("a chain as long as a board is followed without end in sight") {
  Board board;
  for (int i = 0; i < 100000; ++i) {
    const std::string id = std::to_string(100000 + i);
    Card card = a_card("x" + id, "t");
    card.add(Field::blocks, "x" + std::to_string(100000 + (i + 1) % 100000));
    board.cards.push_back({card, "p"});
  }
  const auto found = circles(board, Field::blocks);
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() == 100001);
}
