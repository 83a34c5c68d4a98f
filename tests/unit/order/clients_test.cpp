#include "order/clients.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

TEST_CASE("a client that several incidents name counts once") {
  const Board board = table_board();
  const Rules rules(board.settings);
  const Problems problems(board);
  const auto& gathered = problems.gathered_by("PRB-7");
  REQUIRE(gathered.size() == 4);
  const Affected affected = affected_by(rules, find_card(board, "PRB-7")->card, gathered);
  CHECK(affected.named == 23);
  CHECK(affected.known);
}

TEST_CASE("a card is gathered by its own word or by the problem's") {
  Board board = table_board();
  card_of(board, "PRB-7").set_list(Field::gathers, {"BUG-52", "BUG-40"});
  const Problems problems(board);
  CHECK(problems.gathered_by("PRB-7").size() == 5);
  CHECK(problems.problem_of("BUG-40")->card.id() == "PRB-7");
  CHECK(problems.problem_of("BUG-41") == nullptr);
  CHECK(problems.gathered_by("BUG-41").empty());
}

TEST_CASE("a problem that gathers itself is a card like any other") {
  Board board = table_board();
  card_of(board, "PRB-7").set_list(Field::gathers, {"PRB-7"});
  CHECK(Problems(board).problem_of("PRB-7") == nullptr);
}

TEST_CASE("a number for unnamed clients counts where it is larger") {
  const Settings settings = table_settings();
  const Rules rules(settings);
  Card card = make_card({"BUG-1", "Plain"});
  CHECK_FALSE(affected_by(rules, card, {}).known);
  card.set_text(Field::reach, "0");
  CHECK(affected_by(rules, card, {}).known);
  card.set_text(Field::reach, "120");
  card.set_list(Field::clients, {"acme"});
  CHECK(affected_by(rules, card, {}).weight == 12000);
  card.set_text(Field::reach, "0.5");
  CHECK(affected_by(rules, card, {}).weight == 100);
}

TEST_CASE("who complained is affected too") {
  const Settings settings = table_settings();
  const Rules rules(settings);
  Card card = make_card({"CPL-1", "Complaint"});
  card.set_text(Field::client, "acme");
  card.set_list(Field::clients, {"acme", "globex"});
  CHECK(affected_by(rules, card, {}).named == 2);
}

TEST_CASE("the clients of a product are all whom its cards name") {
  const Board board = table_board();
  const Rules rules(board.settings);
  CHECK(clients_of_products(rules, board).at("intranet") == 200);
  CHECK(clients_of_products(rules, board).at("billing") == 12000);
}

}  // namespace
}  // namespace kanban
