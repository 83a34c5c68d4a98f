#include "order/factors.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

TEST_CASE("the curve of fixed dates is straight between its points and flat outside") {
  const auto curve = default_class_rules()[1].curve;
  const std::vector<std::pair<int, Hundredths>> known{{99, 50},  {30, 50},  {22, 75},  {14, 100},
                                                      {10, 157}, {7, 200},  {3, 314},  {1, 371},
                                                      {0, 400},  {-3, 486}, {-7, 600}, {-99, 600}};
  for (const auto& [slack, factor] : known) {
    INFO(slack);
    CHECK(curve_factor(curve, slack) == factor);
  }
}

TEST_CASE("age counts in full up to a day and no further") {
  const PrioritySettings settings;
  const std::vector<std::pair<int, Hundredths>> known{{0, 100},  {1, 101},  {3, 103},  {10, 111},
                                                      {20, 122}, {45, 150}, {90, 200}, {300, 200}};
  for (const auto& [days, factor] : known) {
    INFO(days);
    CHECK(age_factor(settings, days) == factor);
  }
}

TEST_CASE("gathering a younger card never makes a problem younger") {
  Board board = table_board();
  card_of(board, "PRB-7").created = parse_instant("2026-08-23T12:00:00Z").value();
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  CHECK(finder.facts_of(*find_card(board, "PRB-7")).age == 90);
}

TEST_CASE("a problem has the clients, the age and the heaviest product of its open incidents") {
  Board board = table_board();
  card_of(board, "INC-15").set_text(Field::product, "billing");
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  const Facts facts = finder.facts_of(*find_card(board, "PRB-7"));
  CHECK(facts.affected.named == 23);
  CHECK(facts.affected.weight == 2300);
  CHECK(facts.age == 20);
  CHECK(facts.product == "billing");
  CHECK(finder.factors_of(facts).product == 500);
}

TEST_CASE("incidents that are closed count no more") {
  Board board = table_board();
  card_of(board, "INC-12").set_text(Field::column, "done");
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  // Clients 1 to 12 and 23 are left.
  CHECK(finder.facts_of(*find_card(board, "PRB-7")).affected.named == 13);
}

TEST_CASE("a client may weigh more than one") {
  Board board = table_board();
  board.settings.clients = {{"client-1", "5"}, {"client-2", "0.5"}};
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  CHECK(finder.facts_of(*find_card(board, "BUG-40")).affected.weight == 550);
}

TEST_CASE("what nobody has said is marked") {
  Board board = table_board();
  card_of(board, "FIX-3").set_text(Field::due, "");
  card_of(board, "FIX-3").set_text(Field::impact, "enormous");
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  const Facts facts = finder.facts_of(*find_card(board, "FIX-3"));
  CHECK(facts.missing == std::vector<std::string>{"clients?", "impact?", "due?"});
  CHECK_FALSE(facts.is_dated());
  CHECK(finder.factors_of(facts).service == 100);
}

TEST_CASE("a date that has passed may make a card worthless") {
  Board board = table_board();
  board.settings.priority.classes[1].drop_after_due = true;
  card_of(board, "CMP-2").set_text(Field::due, "2026-11-20");
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  const Waiting& card = order.cards[order.place_of("CMP-2") - 1];
  CHECK(card.factors.service == 10);
  CHECK(card.group == OrderGroup::scored);
}

TEST_CASE("the last day to start is known for dated cards") {
  Board board = table_board();
  const Rules rules(board.settings);
  const FactFinder finder(board, rules, table_moment());
  const Facts facts = finder.facts_of(*find_card(board, "FIX-3"));
  CHECK(facts.slack == 55);
  CHECK(format_date(*facts.last_start(table_moment().today())) == "2027-01-15");
}

}  // namespace
}  // namespace kanban
