#include "order/blocking.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

// Cards 0, 1, 2 … with what each blocks.
std::vector<Card> cards_blocking(const std::vector<std::vector<std::string>>& blocks) {
  std::vector<Card> cards(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    cards[i].set_text(Field::id, std::to_string(i));
    cards[i].set_list(Field::blocks, blocks[i]);
  }
  return cards;
}

Blocking blocking_of(const std::vector<Card>& cards) {
  std::vector<const Card*> pointers;
  for (const Card& card : cards) pointers.push_back(&card);
  return blocking_among(pointers);
}

std::string placed(const std::vector<Card>& cards) {
  std::string text;
  for (const Placement& placement : before_what_they_block(blocking_of(cards)))
    text += std::to_string(placement.card);
  return text;
}

TEST_CASE("a blocker stands directly before the first card that it blocks") {
  CHECK(placed(cards_blocking({{}, {}, {}, {"1"}})) == "0312");
  CHECK(placed(cards_blocking({{}, {}, {}, {"2", "1"}})) == "0312");
  CHECK(placed(cards_blocking({{"2"}, {}, {}})) == "012");  // it stands before already
}

TEST_CASE("several blockers keep their own order, and chains come whole") {
  CHECK(placed(cards_blocking({{}, {}, {"1"}, {"1"}})) == "0231");
  CHECK(placed(cards_blocking({{}, {"0"}, {"1"}, {"2"}})) == "3210");
}

TEST_CASE("members of a circle stay, others still move before them") {
  const auto cards = cards_blocking({{"1"}, {"2"}, {"0"}, {"0"}});
  const Blocking blocking = blocking_of(cards);
  CHECK(blocking.in_circle == std::vector<bool>{true, true, true, false});
  CHECK(placed(cards) == "3012");
  CHECK(placed(cards_blocking({{}, {"1"}, {"0"}})) == "201");
}

TEST_CASE("a chain of ten thousand blockers is no trouble") {
  std::vector<std::vector<std::string>> blocks(10000);
  for (std::size_t i = 1; i < blocks.size(); ++i) blocks[i] = {std::to_string(i - 1)};
  const auto cards = cards_blocking(blocks);
  const auto order = before_what_they_block(blocking_of(cards));
  CHECK(order.front().card == 9999);
  CHECK(order.back().card == 0);
}

}  // namespace
}  // namespace kanban
