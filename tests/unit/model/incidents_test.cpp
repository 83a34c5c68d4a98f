#include "model/incidents.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Names = std::vector<std::string>;

Instant day(int number) { return Instant{number * kSecondsPerDay}; }

void add(Board& board, const std::string& id, const std::string& column = "todo") {
  CardFile file;
  file.card.set_text(Field::id, id);
  file.card.set_text(Field::title, "Card " + id);
  file.card.set_text(Field::column, column);
  file.card.history = {{day(1), EventKind::entered, {}, column, {}, {}}};
  board.cards.push_back(file);
}

Board board_of(const Names& ids) {
  Board board;
  board.settings.columns = {
      {"todo", Stage::backlog}, {"done", Stage::done}, {"dropped", Stage::dropped}};
  for (const std::string& id : ids) add(board, id);
  return board;
}

Card& card_of(Board& board, std::string_view id) {
  return const_cast<CardFile*>(find_card(board, id))->card;
}

void move(Card& card, const std::string& column, int on_day) {
  card.set_text(Field::column, column);
  card.history.push_back({day(on_day), EventKind::entered, {}, column, {}, {}});
}

Names ids_of(const std::vector<const CardFile*>& files) {
  Names ids;
  for (const CardFile* file : files) ids.emplace_back(file->card.id());
  return ids;
}

TEST_CASE("what a card says of itself goes before what a problem says of it") {
  Board board = board_of({"A", "B", "Z"});
  card_of(board, "A").set_list(Field::gathers, {"B"});
  card_of(board, "B").set_text(Field::problem, "Z");
  const Problems problems(board);
  CHECK(problems.problem_of("B")->card.id() == "Z");
  CHECK(ids_of(problems.gathered_by("Z")) == Names{"B"});
  CHECK(problems.gathered_by("A").empty());
  CHECK(ids_of(incidents_of(board, card_of(board, "Z"))) == Names{"B"});
  CHECK(incidents_of(board, card_of(board, "A")).empty());
}

TEST_CASE("a closed problem explains nothing any more, but its cards stay its own") {
  Board board = board_of({"A", "B", "C"});
  card_of(board, "A").set_list(Field::gathers, {"B", "C"});
  move(card_of(board, "A"), "done", 2);
  CHECK(Problems(board).problem_of("B") == nullptr);
  CHECK(ids_of(incidents_of(board, card_of(board, "A"))) == Names{"B", "C"});
}

TEST_CASE(
    "a card belongs to a closed problem too, to the one that it names before one that lists it") {
  Board board = board_of({"A", "B", "C"});
  card_of(board, "A").set_list(Field::gathers, {"B", "C"});
  move(card_of(board, "A"), "done", 2);
  CHECK(problem_over(board, card_of(board, "B"))->card.id() == "A");
  card_of(board, "B").set_text(Field::problem, "C");
  CHECK(problem_over(board, card_of(board, "B"))->card.id() == "C");
  CHECK(problem_over(board, card_of(board, "A")) == nullptr);
  card_of(board, "A").set_text(Field::problem, "nowhere");
  CHECK(problem_over(board, card_of(board, "A")) == nullptr);
}

TEST_CASE("a problem that another one explains hands its cards on") {
  Board board = board_of({"A", "B", "C", "D"});
  card_of(board, "A").set_list(Field::gathers, {"B"});
  card_of(board, "C").set_text(Field::problem, "B");
  const Problems problems(board);
  CHECK(problems.problem_of("C")->card.id() == "A");
  CHECK(ids_of(problems.gathered_by("A")) == Names{"B", "C"});
  CHECK(problems.gathered_by("B").empty());
}

TEST_CASE("of a circle of problems one stays by itself") {
  Board board = board_of({"A", "B", "C"});
  card_of(board, "A").set_text(Field::problem, "B");
  card_of(board, "B").set_text(Field::problem, "C");
  card_of(board, "C").set_text(Field::problem, "A");
  const Problems problems(board);
  CHECK(ids_of(problems.gathered_by("C")) == Names{"A", "B"});
  CHECK(problems.problem_of("C") == nullptr);
}

TEST_CASE("a problem is of the type that the board calls so, or gathers cards") {
  Board board = board_of({"A", "B"});
  Settings& settings = board.settings;
  CHECK(problem_type(settings) == "problem");
  settings.types = {{.name = "task"}, {.name = "ursache", .alias = {"Problem"}}};
  CHECK(problem_type(settings) == "ursache");
  card_of(board, "A").set_text(Field::type, "ursache");
  CHECK(is_problem(settings, card_of(board, "A")));
  CHECK_FALSE(is_problem(settings, card_of(board, "B")));
  card_of(board, "B").set_list(Field::gathers, {"A"});
  CHECK(is_problem(settings, card_of(board, "B")));
  settings.types = {{.name = "task"}};
  CHECK(problem_type(settings).empty());
}

TEST_CASE("an incident comes back when it is opened again after the problem was mended") {
  Board board = board_of({"A", "B"});
  Card& problem = card_of(board, "A");
  Card& incident = card_of(board, "B");
  CHECK_FALSE(mended_at(board.settings, problem));
  move(problem, "done", 5);
  REQUIRE(mended_at(board.settings, problem) == day(5));
  const auto back = [&] { return came_back_at(board.settings, incident, day(5)); };
  CHECK_FALSE(back());  // never closed
  move(incident, "done", 3);
  move(incident, "todo", 4);
  CHECK_FALSE(back());  // before it was mended
  move(incident, "done", 6);
  CHECK_FALSE(back());
  move(incident, "todo", 8);
  CHECK(back() == day(8));
  move(incident, "dropped", 9);
  CHECK_FALSE(back());
}

TEST_CASE("a problem that was mended, opened and mended again keeps its first day") {
  Board board = board_of({"A"});
  move(card_of(board, "A"), "done", 5);
  move(card_of(board, "A"), "todo", 6);
  move(card_of(board, "A"), "done", 9);
  CHECK(mended_at(board.settings, card_of(board, "A")) == day(5));
}

TEST_CASE("a mending that was undone is none, and nothing came back from it") {
  Board board = board_of({"A", "B"});
  Card& problem = card_of(board, "A");
  Card& incident = card_of(board, "B");
  for (Card* card : {&problem, &incident}) {
    move(*card, "done", 3);
    move(*card, "todo", 4);
    card->history.back().because = "undo";
  }
  CHECK_FALSE(mended_at(board.settings, problem));
  CHECK_FALSE(came_back_at(board.settings, incident, day(2)));
}

TEST_CASE("the clients of a complaint are those it affects and who complained") {
  Board board = board_of({"A"});
  card_of(board, "A").set_text(Field::client, "acme");
  CHECK(clients_of(card_of(board, "A")) == Names{"acme"});
  card_of(board, "A").set_list(Field::clients, {"acme", "globex"});
  CHECK(clients_of(card_of(board, "A")) == Names{"acme", "globex"});
}

}  // namespace
}  // namespace kanban
