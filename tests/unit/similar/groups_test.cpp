#include "similar/groups.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/similar/cards.hpp"

namespace kanban {
namespace {

using Ids = std::vector<std::string>;

std::vector<Ids> groups(const Board& board, double least = kPerhapsSame) {
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  std::vector<Ids> out;
  for (const CardGroup& group : groups_of({files, {}}, least)) out.push_back(ids_of(group.cards));
  return out;
}

TEST_CASE("cards that are each other's nearest are a group") {
  CHECK(groups(told_board({{.id = "A", .title = "Login loops on Safari"},
                           {.id = "B", .title = "Safari login loop"},
                           {.id = "C", .title = "Wrong tax on notes"},
                           {.id = "D", .title = "Tax is wrong on notes"},
                           {.id = "E", .title = "Footer has a typo"}})) ==
        std::vector<Ids>{{"A", "B"}, {"C", "D"}});
}

TEST_CASE("a chain of pairs is no group") {
  const Board board = told_board({{.id = "A", .title = "login safari update"},
                                  {.id = "B", .title = "safari update windows"},
                                  {.id = "C", .title = "update windows driver"},
                                  {.id = "D", .title = "windows driver printer"}});
  CHECK(groups(board, 0.6) == std::vector<Ids>{{"A", "B"}, {"C", "D"}});
}

TEST_CASE("any number of like cards is one group") {
  std::vector<Told> cards;
  for (int i = 10; i < 40; ++i)
    cards.push_back({.id = "B" + std::to_string(i), .title = "Login loops in the portal"});
  cards.push_back({.id = "X", .title = "Wrong tax"});
  const auto found = groups(told_board(cards));
  REQUIRE(found.size() == 1);
  CHECK(found.front().size() == 30);
}

TEST_CASE("who was told apart is in no group together") {
  Board board = told_board({{.id = "A", .title = "Login loops"},
                            {.id = "B", .title = "Login loops"},
                            {.id = "C", .title = "Login loops"},
                            {.id = "X", .title = "Wrong tax"}});
  card_of(board, "C").set_list(Field::not_same, {"A"});
  CHECK(groups(board) == std::vector<Ids>{{"A", "B"}});
}

TEST_CASE("a group says how alike it is and by which words") {
  const Board board = told_board({{.id = "A", .title = "Login loops"},
                                  {.id = "B", .title = "login looping"},
                                  {.id = "X", .title = "Wrong tax"}});
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  const auto found = groups_of({files, {}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].score == 1);
  CHECK(found[0].words == Ids{"login", "loops"});
}

}  // namespace
}  // namespace kanban
