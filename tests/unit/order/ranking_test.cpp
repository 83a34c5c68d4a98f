#include "order/ranking.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

// The worked table with STO-8 at nbbbb and further ranks.
Board board_with(const std::vector<std::pair<std::string, std::string>>& ranks) {
  Board board = table_board();
  for (const auto& [id, rank] : ranks) card_of(board, id).set_text(Field::rank, rank);
  return board;
}

NewRanks only(const std::string& id, const std::string& rank) { return {{id, rank}}; }

TEST_CASE("the first ranked card of a board stands in the middle") {
  const Board board = board_with({{"STO-8", ""}});
  CHECK(rank_card(board, "STO-8", RankAt::top, "").value() == only("STO-8", "nbbbb"));
  CHECK(rank_card(board, "STO-8", RankAt::bottom, "").value() == only("STO-8", "nbbbb"));
}

TEST_CASE("ranks are given at the top, at the bottom and between") {
  CHECK(rank_card(table_board(), "BUG-12", RankAt::top, "").value() == only("BUG-12", "mzzcq"));
  CHECK(rank_card(table_board(), "PRB-7", RankAt::bottom, "").value() == only("PRB-7", "nbdhn"));
  const Board board = board_with({{"BUG-12", "mzzcq"}});
  CHECK(rank_card(board, "REQ-9", RankAt::before, "STO-8").value() == only("REQ-9", "mzzqz"));
  CHECK(rank_card(board, "REQ-9", RankAt::after, "BUG-12").value() == only("REQ-9", "mzzqz"));
  CHECK(rank_card(board, "PRB-7", RankAt::after, "STO-8").value() == only("PRB-7", "nbdhn"));
}

TEST_CASE("a card's own rank does not stand in its way") {
  CHECK(rank_card(table_board(), "STO-8", RankAt::top, "").value() == only("STO-8", "nbbbb"));
}

TEST_CASE("cards that are done count no more") {
  Board board = board_with({{"BUG-12", "mzzcq"}});
  card_of(board, "BUG-12").set_text(Field::column, "done");
  CHECK(ranked_cards(board).size() == 1);
}

TEST_CASE("between two equal ranks the second is ranked anew first") {
  const Board board = board_with({{"BUG-12", "nbbbb"}, {"TEC-4", "nbdhn"}});
  // By id BUG-12 stands before STO-8.
  const NewRanks ranks = rank_card(board, "REQ-9", RankAt::after, "BUG-12").value();
  REQUIRE(ranks.size() == 2);
  CHECK(ranks[0].first == "STO-8");
  CHECK(ranks[1].first == "REQ-9");
  CHECK(ranks[1].second > "nbbbb");
  CHECK(ranks[1].second < ranks[0].second);
  CHECK(ranks[0].second < "nbdhn");
}

TEST_CASE("a card cannot stand by an unranked one, by itself or among broken ranks") {
  const Board board = table_board();
  CHECK(rank_card(board, "REQ-9", RankAt::after, "BUG-12").error().code == "not-ranked");
  CHECK(rank_card(board, "STO-8", RankAt::after, "STO-8").error().code == "bad-value");
  CHECK(rank_card(board_with({{"BUG-12", "7"}}), "REQ-9", RankAt::top, "").error().code ==
        "bad-rank");
}

TEST_CASE("a rebalance keeps the order and changes no more than it must") {
  const Board board = board_with({{"BUG-12", "nbbbb"}, {"TEC-4", "nbbbbk"}, {"REQ-9", "1st"}});
  const NewRanks ranks = rebalanced(board);
  // 1st, BUG-12, STO-8, TEC-4 around the middle: 1,598,000 to 1,601,000.
  REQUIRE(ranks.size() == 3);
  CHECK(ranks[0].first == "REQ-9");
  CHECK(number_of_rank(ranks[0].second) == 1598000);
  CHECK(ranks[1].first == "BUG-12");
  CHECK(number_of_rank(ranks[1].second) == 1599000);
  CHECK(ranks[2].first == "TEC-4");
  CHECK(number_of_rank(ranks[2].second) == 1601000);
}

}  // namespace
}  // namespace kanban
