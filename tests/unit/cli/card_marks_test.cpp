#include "cli/card_marks.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "support/build.hpp"

namespace kanban::cli {
namespace {

using test::a_board;
using test::a_card;

CardType type(std::string name, std::string color = {}) {
  CardType made;
  made.name = std::move(name);
  made.color = std::move(color);
  return made;
}

TEST_CASE("no two values share a letter, and each has one of its own letters where it can") {
  Settings settings = a_board();
  settings.types = {type("bug"), type("bill"),    type("lib"),
                    type("b"),   type("Störung"), type("日本")};
  const CardMarks marks(ColorBy::type, settings, {});
  std::vector<std::string> letters;
  for (const CardMark& mark : marks.all()) letters.push_back(mark.letter);
  CHECK(letters == std::vector<std::string>{"B", "I", "L", "A", "S", "日"});
}

TEST_CASE("forty values have forty different marks or the last resort") {
  Settings settings = a_board();
  settings.types.clear();
  for (int i = 0; i < 40; ++i) settings.types.push_back(type("x" + std::to_string(i)));
  const CardMarks marks(ColorBy::type, settings, {});
  std::set<std::string> letters;
  std::size_t last_resort = 0;
  for (const CardMark& mark : marks.all()) {
    if (mark.letter == "*") {
      ++last_resort;
    } else {
      CHECK(letters.insert(mark.letter).second);
    }
  }
  CHECK(letters.size() == 36);
  CHECK(last_resort == 4);
}

TEST_CASE("a colour is that of board.yaml, then the usual one, then one that is free") {
  Settings settings = a_board();
  settings.types = {type("bug", "teal"), type("story"), type("chore"), type("odd", "ugly")};
  const CardMarks marks(ColorBy::type, settings, {});
  CHECK(marks.mark_of("bug").tint == Tint::teal);
  CHECK(marks.mark_of("story").tint == Tint::yellow);
  CHECK(marks.mark_of("chore").tint == Tint::blue);
  CHECK(marks.mark_of("odd").tint == Tint::orange);
  CHECK(marks.mark_of("nosuch").letter == "-");
  CHECK(marks.mark_of("nosuch").tint == Tint::none);
}

TEST_CASE("values that the board does not list follow by their names") {
  const CardMarks marks(ColorBy::role, a_board(), {"po", "dev", "", "po"});
  REQUIRE(marks.all().size() == 2);
  CHECK(marks.all()[0].value == "dev");
  CHECK(marks.all()[1].letter == "P");
}

TEST_CASE("what marks a card is its type, class, role or the first label with a colour") {
  Settings settings = a_board();
  settings.colors = {{"urgent", "red"}};
  Card card = a_card("k7", "Login");
  CHECK(marked_value(card, ColorBy::type, settings) == "bug");  // the first of the board
  CHECK(marked_value(card, ColorBy::card_class, settings) == "standard");
  CHECK(marked_value(card, ColorBy::role, settings).empty());
  CHECK(marked_value(card, ColorBy::label, settings).empty());
  card.set_list(Field::labels, {"tax", "urgent"});
  CHECK(marked_value(card, ColorBy::label, settings) == "urgent");
  CHECK(CardMarks(ColorBy::label, settings, {}).mark_of("urgent").tint == Tint::red);
  card.set_list(Field::labels, {"tax"});
  CHECK(marked_value(card, ColorBy::label, settings) == "tax");
}

}  // namespace
}  // namespace kanban::cli
