#include "base/width.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a grapheme is as wide as its widest member") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("épée") == 4);
  CHECK(display_width("e\u0301") == 1);  // a letter and an accent that combines
  CHECK(display_width("日本語") == 6);
  CHECK(display_width("🎉") == 2);
  CHECK(display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("🇩🇪🇪🇸") == 4);
  CHECK(display_width("⚙\uFE0F") == 1);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);  // Hangul in parts
}

TEST_CASE("text is cut between graphemes and says so") {
  CHECK(cut_to_width("short", 5) == "short");
  CHECK(cut_to_width("longer", 5) == "long…");
  CHECK(cut_to_width("a bcd", 3) == "a…");
  CHECK(cut_to_width("日本語", 6) == "日本語");
  CHECK(cut_to_width("日本語", 5) == "日本…");
  CHECK(cut_to_width("日本語", 4) == "日…");
  CHECK(cut_to_width("👩‍👩‍👧‍👦 family", 4) == "👩‍👩‍👧‍👦…");
  CHECK(cut_to_width("abc", 0).empty());
  CHECK(cut_to_width("abc", 1) == "…");
  CHECK(cut_to_width("abcdef", 4, "..") == "ab..");
  CHECK(cut_to_width("abcdef", 1, "..").empty());
}

TEST_CASE("text that is cut in front keeps its end") {
  CHECK(cut_front_to_width("short", 5) == "short");
  CHECK(cut_front_to_width("a/longer", 5) == "…nger");
  CHECK(cut_front_to_width("日本語", 5) == "…本語");
  CHECK(cut_front_to_width("日本語", 4) == "…語");
  CHECK(cut_front_to_width("abc", 1) == "…");
  CHECK(cut_front_to_width("abcdef", 1, "..").empty());
}

TEST_CASE("a cut text is never wider than asked") {
  const std::string text = "aé日🎉 👩‍👩‍👧‍👦e\u0301🇩🇪x ⚙\uFE0F end";
  for (std::size_t columns = 0; columns <= display_width(text) + 1; ++columns) {
    INFO(columns);
    CHECK(display_width(cut_to_width(text, columns)) <= columns);
  }
}

TEST_CASE("text is wrapped between words, and the last line says that something is left") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_to_width("", 8, 2).empty());
  CHECK(wrap_to_width("Buy stamps", 10, 2) == Lines{"Buy stamps"});
  CHECK(wrap_to_width("Buy  stamps ", 9, 2) == Lines{"Buy", "stamps"});
  CHECK(wrap_to_width("Buy stamps and paper", 8, 2) == Lines{"Buy", "stamps…"});
  CHECK(wrap_to_width("Buy stamps and paper", 8, 3) == Lines{"Buy", "stamps", "and pap…"});
  CHECK(wrap_to_width("one two", 3, 1, "..") == Lines{"o.."});
}

TEST_CASE("a word longer than a line is broken between graphemes") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_to_width("日本語の題名", 5, 3) == Lines{"日本", "語の", "題名"});
  CHECK(wrap_to_width("unbreakable", 4, 3) == Lines{"unbr", "eaka", "ble"});
  CHECK(wrap_to_width("ID 日本語の題名", 9, 2) == Lines{"ID 日本語", "の題名"});
  CHECK(wrap_to_width("almost 日本語の題名", 9, 3) == Lines{"almost", "日本語の", "題名"});
  CHECK(wrap_to_width("e\u0301e\u0301e\u0301", 2, 2) == Lines{"e\u0301e\u0301", "e\u0301"});
  CHECK(wrap_to_width("日本 a", 1, 3) == Lines{"a"});  // what fits nowhere is left out
}

TEST_CASE("padding fills with blanks and never cuts") {
  CHECK(pad_to_width("ab", 4) == "ab  ");
  CHECK(pad_to_width("日本", 5) == "日本 ");
  CHECK(pad_to_width("abc", 2) == "abc");
}

}  // namespace
}  // namespace kanban
