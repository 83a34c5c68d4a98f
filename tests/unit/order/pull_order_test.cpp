#include "order/pull_order.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

const Ids kOrder{"OPS-31", "STO-8", "TSK-6", "CMP-2",  "BUG-12", "PRB-7",
                 "STO-5",  "REQ-9", "TEC-4", "BUG-40", "BUG-41", "FIX-3"};

struct Row {
  Factors factors;
  const char* product;
  const char* shown;
  OrderGroup group;
};

TEST_CASE("a card in a column that was renamed waits as before") {
  Board board = table_board();
  const Ids before = order_of(board);
  for (CardFile& file : board.cards) {
    if (file.card.column() == "backlog") file.card.set_text(Field::column, "options");
  }
  board.settings.aliases = {{"options", "backlog"}};
  CHECK(order_of(board) == before);
}

TEST_CASE("every factor and product of the worked table is exact") {
  const Board board = table_board();
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  // P, I, R, C, A in hundredths; the product as it is and as it is shown.
  const std::map<std::string, Row> expected{
      {"OPS-31", {{500, 300, 636, 100, 100}, "95.4", "95.40", OrderGroup::expedite}},
      {"STO-8", {{300, 100, 200, 100, 103}, "6.18", "6.18", OrderGroup::ranked}},
      {"TSK-6", {{100, 100, 100, 100, 101}, "1.01", "1.01", OrderGroup::scored}},
      {"CMP-2", {{500, 100, 100, 400, 100}, "20", "20.00", OrderGroup::must_start}},
      {"BUG-12", {{500, 200, 792, 100, 111}, "87.912", "87.91", OrderGroup::scored}},
      {"PRB-7", {{300, 200, 558, 100, 122}, "40.8456", "40.85", OrderGroup::scored}},
      {"STO-5", {{500, 100, 417, 100, 150}, "31.275", "31.28", OrderGroup::scored}},
      {"REQ-9", {{300, 100, 100, 100, 200}, "6", "6.00", OrderGroup::scored}},
      {"TEC-4", {{500, 100, 100, 50, 200}, "5", "5.00", OrderGroup::scored}},
      {"BUG-40", {{100, 50, 258, 100, 200}, "2.58", "2.58", OrderGroup::scored}},
      {"BUG-41", {{100, 50, 258, 100, 200}, "2.58", "2.58", OrderGroup::scored}},
      {"FIX-3", {{100, 100, 100, 50, 100}, "0.5", "0.50", OrderGroup::scored}},
  };
  REQUIRE(order.cards.size() == 12);
  Ids ids;
  for (const Waiting& card : order.cards) {
    INFO(card.id());
    ids.emplace_back(card.id());
    const Row& row = expected.at(std::string(card.id()));
    CHECK(card.factors == row.factors);
    CHECK(decimal_text(product_of(card.factors), 10) == row.product);
    CHECK(card.score->text == row.shown);
    CHECK(card.group == row.group);
  }
  CHECK(ids == kOrder);
  CHECK(order.cards[2].moved_for == "CMP-2");
  CHECK(order.cards[2].own_place == 11);
  CHECK(order.cards[3].blocked_by == Ids{"TSK-6"});
  CHECK(order.gathered.size() == 4);
  CHECK(order.problems.empty());
}

TEST_CASE("a day earlier the legal deadline still stands by its score") {
  CHECK(order_of(table_board(), "2026-11-20") == Ids{"OPS-31", "STO-8", "BUG-12", "PRB-7", "STO-5",
                                                     "TSK-6", "CMP-2", "REQ-9", "TEC-4", "BUG-40",
                                                     "BUG-41", "FIX-3"});
  const Board board = table_board();
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment("2026-11-20"));
  CHECK(order.cards[6].factors.service == 371);
  CHECK(order.cards[6].score->text == "18.55");
}

TEST_CASE("without the group of dates the deadline would be seventh, behind its blocker") {
  const Board board = table_board();
  const Rules rules(board.settings);
  CHECK(pull_order(board, rules, table_moment(), DateRule::off).place_of("CMP-2") == 7);
}

TEST_CASE("a ranked expedite card stands by its rank") {
  Board board = table_board();
  card_of(board, "OPS-31").set_text(Field::rank, "nbdhn");
  const Ids order = order_of(board);
  CHECK(Ids(order.begin(), order.begin() + 5) ==
        Ids{"STO-8", "OPS-31", "TSK-6", "CMP-2", "BUG-12"});
}

TEST_CASE("a card ranked to the top stands behind unranked expedite cards alone") {
  Board board = table_board();
  card_of(board, "BUG-12").set_text(Field::rank, "mzzcq");
  const Ids order = order_of(board);
  CHECK(Ids(order.begin(), order.begin() + 6) ==
        Ids{"OPS-31", "BUG-12", "STO-8", "TSK-6", "CMP-2", "PRB-7"});
}

TEST_CASE("a card that loses its rank falls to its score") {
  Board board = table_board();
  card_of(board, "STO-8").set_text(Field::rank, "");
  CHECK(order_of(board) == Ids{"OPS-31", "TSK-6", "CMP-2", "BUG-12", "PRB-7", "STO-5", "STO-8",
                               "REQ-9", "TEC-4", "BUG-40", "BUG-41", "FIX-3"});
}

TEST_CASE("a card that blocks nothing stands by its own score") {
  Board board = table_board();
  card_of(board, "TSK-6").set_list(Field::blocks, {});
  const Ids order = order_of(board);
  CHECK(Ids(order.end() - 3, order.end()) == Ids{"BUG-41", "TSK-6", "FIX-3"});
}

TEST_CASE("a problem passes with exactly as many clients as its product needs") {
  for (const auto& [clients, passes] : {std::pair{2054, false}, std::pair{2055, true}}) {
    Board board = table_board();
    card_of(board, "PRB-7").set_text(Field::reach, std::to_string(clients));
    const Rules rules(board.settings);
    const PullOrder order = pull_order(board, rules, table_moment());
    CHECK((order.place_of("PRB-7") < order.place_of("BUG-12")) == passes);
    const Waiting& problem = order.cards[order.place_of("PRB-7") - 1];
    CHECK(decimal_text(product_of(problem.factors), 10) == (passes ? "87.9132" : "87.84"));
  }
}

TEST_CASE("a dated card climbs its curve and then stands among those that must start") {
  const Board board = table_board();
  const Rules rules(board.settings);
  const auto order_on = [&](const char* day) {
    return pull_order(board, rules, table_moment(day));
  };
  const PullOrder seven = order_on("2027-01-08");
  CHECK(seven.cards.back().id() == "FIX-3");
  CHECK(seven.cards.back().factors.service == 200);
  const PullOrder three = order_on("2027-01-12");
  CHECK(three.cards[three.place_of("FIX-3") - 1].factors.service == 314);
  CHECK(three.place_of("FIX-3") + 1 == three.place_of("BUG-40"));
  const PullOrder none = order_on("2027-01-15");
  CHECK(none.cards[none.place_of("FIX-3") - 1].group == OrderGroup::must_start);
  CHECK(none.place_of("FIX-3") == none.place_of("CMP-2") + 1);
}

TEST_CASE("a board may put expedite cards and dates among the scores") {
  Board board = table_board();
  board.settings.priority.expedite_first = false;
  CHECK(order_of(board).front() == "STO-8");
  board.settings.priority.classes[1].must_start_first = false;
  CHECK(order_of(board) == Ids{"STO-8", "OPS-31", "BUG-12", "PRB-7", "STO-5", "TSK-6", "CMP-2",
                               "REQ-9", "TEC-4", "BUG-40", "BUG-41", "FIX-3"});
}

TEST_CASE("what is deferred, started or closed is not in the order") {
  Board board = table_board();
  card_of(board, "BUG-12").set_text(Field::defer_until, "2026-11-22");
  card_of(board, "REQ-9").set_text(Field::defer_until, kTableDay);  // back today
  card_of(board, "PRB-7").set_text(Field::column, "develop");
  card_of(board, "STO-5").set_text(Field::column, "ready");
  card_of(board, "TEC-4").set_text(Field::column, "dropped");
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK(order_of(board) ==
        Ids{"OPS-31", "STO-8", "TSK-6", "CMP-2", "STO-5", "REQ-9", "BUG-40", "BUG-41", "FIX-3"});
  REQUIRE(order.deferred.size() == 1);
  CHECK(order.deferred[0]->card.id() == "BUG-12");
  CHECK(order.place_of("BUG-12") == 0);
}

TEST_CASE("an expedite incident is pulled although a problem explains it") {
  Board board = table_board();
  card_of(board, "BUG-52").set_text(Field::class_of_service, "expedite");
  // 95.40 of OPS-31 against 3 x 2 x 2.58 of two clients.
  const Ids order = order_of(board);
  CHECK(Ids(order.begin(), order.begin() + 2) == Ids{"OPS-31", "BUG-52"});
}

TEST_CASE("a finished problem explains nothing any more") {
  Board board = table_board();
  card_of(board, "PRB-7").set_text(Field::column, "done");
  CHECK(order_of(board).size() == 15);
}

TEST_CASE("blockers stand before what they block, through chains") {
  Board board = table_board();
  card_of(board, "FIX-3").set_list(Field::blocks, {"TSK-6"});
  const Ids order = order_of(board);
  CHECK(Ids(order.begin() + 2, order.begin() + 5) == Ids{"FIX-3", "TSK-6", "CMP-2"});
}

TEST_CASE("members of a circle keep their own places") {
  Board board = table_board();
  card_of(board, "CMP-2").set_list(Field::blocks, {"TSK-6"});
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK(order.place_of("CMP-2") == 3);
  CHECK(order.place_of("TSK-6") == 11);
  REQUIRE(order.problems.size() == 1);
  CHECK(order.problems[0].code == "blocks-circle");
}

TEST_CASE("ids compare by the numbers in them") {
  CHECK(natural_less("BUG-9", "BUG-10"));
  CHECK_FALSE(natural_less("BUG-10", "BUG-9"));
  CHECK(natural_less("BUG", "BUG-1"));
  CHECK(natural_less("BUG-01", "BUG-1"));
  CHECK_FALSE(natural_less("BUG-1", "BUG-01"));
  CHECK(natural_less("a2b10", "a10b2"));
  CHECK_FALSE(natural_less("k7", "k7"));
}

}  // namespace
}  // namespace kanban
