#include "ops/problem.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

const Stamp kStamp{"paula", Instant{20'000 * kSecondsPerDay}, {}};
const Date kToday{20'000};

Card card(const std::string& id, int day, const std::string& product = {},
          const std::string& impact = {}) {
  Card made;
  made.set_text(Field::id, id);
  made.set_text(Field::title, "Title of " + id);
  made.set_text(Field::column, "todo");
  made.set_text(Field::product, product);
  made.set_text(Field::impact, impact);
  made.created = Instant{day * kSecondsPerDay};
  return made;
}

Board board_of(const std::vector<Card>& cards) {
  Board board;
  board.settings.columns = {{"todo", Stage::backlog}, {"done", Stage::done}};
  board.settings.types = {{"bug"}, {"problem"}};
  board.settings.products = {{"billing", "5"}, {"portal", "3"}};
  for (const Card& one : cards) board.cards.push_back({one, {}});
  return board;
}

Result<Card> gather(const Board& board, const NewProblem& wanted = {}) {
  std::vector<const Card*> incidents;
  for (const CardFile& file : board.cards) incidents.push_back(&file.card);
  return new_problem(board, "P1", incidents, wanted, kStamp, kToday);
}

TEST_CASE("a problem has the title of the oldest card, the heaviest product, the worst impact") {
  Board board = board_of(
      {card("A", 9, "portal"), card("B", 5, "billing", "low"), card("C", 7, "portal", "high")});
  board.cards[0].card.set_list(Field::labels, {"login", "safari"});
  board.cards[1].card.set_list(Field::labels, {"login"});
  board.cards[2].card.set_list(Field::labels, {"login", "phone"});
  const Card problem = gather(board).value();
  CHECK(problem.title() == "Title of B");
  CHECK(problem.type() == "problem");
  CHECK(problem.text(Field::product) == "billing");
  CHECK(problem.text(Field::impact) == "high");
  CHECK(problem.list(Field::labels) == std::vector<std::string>{"login"});
  CHECK(problem.list(Field::gathers) == std::vector<std::string>{"A", "B", "C"});
  CHECK(problem.created == kStamp.now);
  CHECK(problem.column() == "todo");
  CHECK(problem.list(Field::clients).empty());
}

TEST_CASE("cards without impact and product leave a problem without") {
  const Card problem = gather(board_of({card("A", 1), card("B", 2, {}, "low")})).value();
  CHECK_FALSE(problem.has(Field::impact));  // normal is worse than low
  CHECK_FALSE(problem.has(Field::product));
}

TEST_CASE("title and column may be said") {
  const Card problem = gather(board_of({card("A", 1)}), {"Login loops", "done"}).value();
  CHECK(problem.title() == "Login loops");
  CHECK(problem.column() == "done");
}

TEST_CASE("a card is in one problem, and a problem in none") {
  Board board = board_of({card("A", 1), card("B", 2)});
  board.cards[0].card.set_text(Field::problem, "B");
  CHECK(gather(board).error().code == "in-a-problem");
  board.cards[0].card.set_text(Field::problem, "gone");
  CHECK(gather(board).ok());
  board.cards[1].card.set_list(Field::gathers, {"X"});
  CHECK(gather(board).error().code == "is-a-problem");
}

TEST_CASE("a board says which of its types is a problem") {
  Board board = board_of({card("A", 1)});
  board.settings.types = {{"bug"}, {.name = "ursache", .alias = {"problem"}}};
  CHECK(gather(board).value().type() == "ursache");
  board.settings.types = {{"bug"}};
  CHECK(gather(board).error().code == "no-problem-type");
}

TEST_CASE("more cards go under an open problem, but none of another problem") {
  Board board = board_of({card("A", 1), card("B", 2), card("C", 3), card("P", 4), card("Q", 5)});
  Card& problem = board.cards[3].card;
  problem.set_text(Field::type, "problem");
  problem.set_list(Field::gathers, {"A"});
  board.cards[4].card.set_list(Field::gathers, {"B"});
  const auto more = [&](std::size_t card) {
    return gather_more(board, problem, {&board.cards[card].card});
  };
  CHECK(more(2).value().list(Field::gathers) == std::vector<std::string>{"A", "C"});
  CHECK(more(0).ok());
  CHECK(more(1).error().code == "in-a-problem");
  CHECK(more(3).error().code == "links-itself");
  CHECK(more(4).error().code == "is-a-problem");
  CHECK(gather_more(board, board.cards[2].card, {&board.cards[0].card}).error().code ==
        "not-a-problem");
  board.cards[4].card.set_text(Field::column, "done");
  CHECK(more(1).error().code == "in-a-problem");  // what a closed one mended stays its own
  CHECK(may_be_gathered(board, {&board.cards[1].card}, {}).error().code == "in-a-problem");
  problem.set_text(Field::column, "done");
  CHECK(more(2).error().code == "problem-closed");
}

}  // namespace
}  // namespace kanban
