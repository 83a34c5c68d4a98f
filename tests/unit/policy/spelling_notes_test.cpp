#include "policy/spelling_notes.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Names = std::vector<std::string>;

Board board_with(const std::vector<Names>& clients_of_cards) {
  Board board;
  board.settings = a_board();
  int number = 0;
  for (const Names& clients : clients_of_cards) {
    const std::string id = "k" + std::to_string(++number);
    Card card = a_card(id, "t");
    card.set_list(Field::clients, clients);
    board.cards.push_back({card, "board/cards/" + id + ".yaml"});
  }
  return board;
}

Names messages(const Board& board) {
  Names said;
  for (const Error& error : spelling_notes(board)) said.push_back(error.message);
  return said;
}

}  // namespace

TEST_CASE("names that are written in one way are not noted") {
  CHECK(spelling_notes(board_with({{"acme", "globex"}, {"acme"}, {}})).empty());
}

TEST_CASE("the rarer spelling of a client is noted once, at its first card") {
  const Board board = board_with({{"ACME"}, {"acme"}, {"ACME", "globex"}, {"acme"}, {"acme"}});
  const std::vector<Error> found = spelling_notes(board);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "two-spellings");
  CHECK(found[0].severity == Severity::note);
  CHECK(found[0].message == "client 'ACME' of 2 cards is written 'acme' in 3 cards");
  CHECK(found[0].where->path == "board/cards/k1.yaml");
  CHECK(found[0].spot == FileSpot{.key = "clients", .entry = "ACME"});
  CHECK(found[0].hints == Names{"kanban affects k1 --remove ACME --add acme makes them one"});
}

TEST_CASE("of two spellings with as many cards the first by bytes is right") {
  CHECK(messages(board_with({{"acme"}, {"Acme"}})) ==
        Names{"client 'acme' of 1 card is written 'Acme' in 1 card"});
}

TEST_CASE("board.yaml says how a client is written, whatever the cards have") {
  Board board = board_with({{"\u00c4rzte"}, {"\u00c4rzte"}});
  board.settings.clients = {{"\u00e4rzte", ""}};
  CHECK(messages(board) ==
        Names{"client '\u00c4rzte' of 2 cards is written '\u00e4rzte' in board.yaml"});
}

TEST_CASE("who complained counts as a client") {
  Board board = board_with({{"acme"}, {"acme"}, {}});
  board.cards[2].card.set_text(Field::client, "Acme");
  const std::vector<Error> found = spelling_notes(board);
  REQUIRE(found.size() == 1);
  CHECK(found[0].spot == FileSpot{.key = "client"});
  CHECK(found[0].hints == Names{"kanban set k3 client=acme"});
}

TEST_CASE("departments and people who asked are noted too") {
  Board board = board_with({{}, {}});
  board.cards[0].card.set_list(Field::requested_by, {"department: Sales", "person: ana"});
  board.cards[1].card.set_list(Field::requested_by, {"department: sales", "person: Ana"});
  CHECK(messages(board) == Names{"department 'sales' of 1 card is written 'Sales' in 1 card",
                                 "person 'ana' of 1 card is written 'Ana' in 1 card"});
}
