#include "similar/likeness.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "tests/unit/similar/cards.hpp"

namespace kanban {
namespace {

Likenesses likenesses_of(const Board& board) {
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  return {files, {}};
}

std::vector<std::string> like(const Board& board, std::string_view id) {
  const Likenesses all = likenesses_of(board);
  std::vector<std::string> ids;
  for (const Likeness& one : all.like(all.place_of(id), 10)) ids.emplace_back(one.file->card.id());
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("equal words on one day are 1, days apart and products count") {
  Board board = told_board({{.id = "A", .title = "Login loops"},
                            {.id = "B", .title = "Login loops"},
                            {.id = "C", .title = "Login loops", .day = "2026-08-20"}});
  CHECK(likenesses_of(board).score(0, 1) == 1);
  // 90 days: 0.7 + 0.3 / e
  CHECK(likenesses_of(board).score(0, 2) == Approx(0.7 + 0.3 * std::exp(-1.0)).margin(1e-5));
  card_of(board, "A").set_text(Field::product, "portal");
  CHECK(likenesses_of(board).score(0, 1) == 1);
  card_of(board, "B").set_text(Field::product, "portal");
  CHECK(likenesses_of(board).score(0, 1) == Approx(1.2));
  card_of(board, "A").set_list(Field::labels, {"login", "safari"});
  card_of(board, "B").set_list(Field::labels, {"login"});
  CHECK(likenesses_of(board).score(0, 1) == Approx(1.44));
}

TEST_CASE("the best come first, ties by id, nothing in common not at all") {
  const Board board = told_board({{.id = "B9", .title = "Login loops"},
                                  {.id = "B10", .title = "Login loops"},
                                  {.id = "A", .title = "Login loops on Safari"},
                                  {.id = "X", .title = "Login page is slow"},
                                  {.id = "Z", .title = "Wrong tax"}});
  CHECK(like(board, "A") == Ids{"B10", "B9", "X"});
  CHECK(like(board, "Z").empty());
}

TEST_CASE("the same stack comes before better words, and says so") {
  const std::string trace = "at shop.Login.check(Login.java:3)\nat shop.Web.serve(Web.java:9)";
  const Board board =
      told_board({{.id = "A", .title = "Login loops", .text = "XException " + trace},
                  {.id = "B", .title = "Login loops again"},
                  {.id = "C", .title = "White page", .text = "shop.XException: " + trace}});
  const Likenesses all = likenesses_of(board);
  const auto found = all.like(0, 10);
  REQUIRE(found.size() == 2);
  CHECK(found[0].file->card.id() == "C");
  CHECK(found[0].signature == "same stack");
  CHECK(found[1].signature.empty());
  CHECK(found[1].words == std::vector<std::string>{"loops", "login"});
}

TEST_CASE("the words of a complaint are part of its text") {
  Board board = told_board({{.id = "A", .title = "Acme is angry"},
                            {.id = "B", .title = "Safari logs out"},
                            {.id = "C", .title = "Wrong tax"}});
  card_of(board, "A").set_text(Field::words, "Safari logs us out");
  CHECK(like(board, "A") == Ids{"B"});
}

TEST_CASE("cards that were told apart, or that a problem joins, are not shown to each other") {
  Board board = told_board({{.id = "A", .title = "Login loops"},
                            {.id = "B", .title = "Login loops"},
                            {.id = "C", .title = "Login loops"},
                            {.id = "D", .title = "Login loops", .type = "problem"}});
  card_of(board, "A").set_list(Field::not_same, {"B"});
  CHECK(like(board, "A") == Ids{"C", "D"});
  CHECK(like(board, "B") == Ids{"C", "D"});
  card_of(board, "D").set_list(Field::gathers, {"C"});
  card_of(board, "A").set_text(Field::problem, "D");
  CHECK(like(board, "D") == Ids{"B"});
  CHECK(like(board, "A") == Ids{"C"});
  card_of(board, "C").set_text(Field::problem, "D");
  CHECK(like(board, "A").empty());
}

}  // namespace
}  // namespace kanban
