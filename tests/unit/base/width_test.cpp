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

TEST_CASE("a cut text is never wider than asked") {
  const std::string text = "aé日🎉 👩‍👩‍👧‍👦e\u0301🇩🇪x ⚙\uFE0F end";
  for (std::size_t columns = 0; columns <= display_width(text) + 1; ++columns) {
    INFO(columns);
    CHECK(display_width(cut_to_width(text, columns)) <= columns);
  }
}

TEST_CASE("padding fills with blanks and never cuts") {
  CHECK(pad_to_width("ab", 4) == "ab  ");
  CHECK(pad_to_width("日本", 5) == "日本 ");
  CHECK(pad_to_width("abc", 2) == "abc");
}

}  // namespace
}  // namespace kanban
