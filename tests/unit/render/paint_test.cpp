#include "render/paint.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a tint is found by its name, by other names, and by the nearest colour") {
  CHECK(find_tint("Red") == Tint::red);
  CHECK(find_tint("grey") == Tint::gray);
  CHECK(find_tint("amber") == Tint::orange);
  CHECK(find_tint("#d00") == Tint::red);
  CHECK(find_tint("#FFD500") == Tint::yellow);
  CHECK(find_tint("#0060d8") == Tint::blue);
  CHECK_FALSE(find_tint("none"));
  CHECK_FALSE(find_tint("reddish"));
  CHECK_FALSE(find_tint("#12"));
  CHECK_FALSE(find_tint("#12345g"));
  CHECK_FALSE(find_tint(""));
}

TEST_CASE("every tint is found by the name that it says") {
  for (std::size_t place = 0; place < 10; ++place) {
    const Tint tint = tint_at(place);
    CHECK(find_tint(tint_name(tint)) == tint);
    for (std::size_t before = 0; before < place; ++before) CHECK(tint_at(before) != tint);
  }
  CHECK(tint_at(10) == tint_at(0));
}

TEST_CASE("a line knows its width and pads to one") {
  InkLine line;
  line.add("日本", Ink::strong).add("").add("a").pad(8);
  CHECK(line.width() == 8);
  CHECK(line.paint(Palette::none) == "日本a");  // blanks at the end are not printed
  line.add("|");
  CHECK(line.paint(Palette::none) == "日本a   |");
}

TEST_CASE("inks become escape sequences of the palette, each closed") {
  InkLine line;
  line.add("a", Ink::strong).add("b").add("c", Ink::stripe, Tint::green);
  CHECK(line.paint(Palette::none) == "abc");
  CHECK(line.paint(Palette::basic) == "\x1b[1ma\x1b[0mb\x1b[32mc\x1b[0m");
  CHECK(line.paint(Palette::rich) == "\x1b[1ma\x1b[0mb\x1b[38;5;71mc\x1b[0m");
}

TEST_CASE("runs of one ink are joined") {
  InkLine line;
  line.add("a", Ink::faint).add("b", Ink::faint);
  InkLine all;
  all.append(line).append(line);
  CHECK(all.paint(Palette::basic) == "\x1b[2mabab\x1b[0m");
}

}  // namespace
}  // namespace kanban
