#include "base/text.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("trim takes blanks, tabs and line ends from both ends") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n").empty());
  CHECK(trim("").empty());
}

TEST_CASE("split and join are each other's inverse") {
  CHECK(split("", ',') == Words{""});
  CHECK(split("a,,b,", ',') == Words{"a", "", "b", ""});
  for (const char* text : {"", ",", "a", "a,b", ",a,,"}) CHECK(join(split(text, ','), ",") == text);
  CHECK(join(Words{"", "x"}, ", ") == ", x");
}

TEST_CASE("lines end with LF or CRLF, and the last need not end") {
  const auto lines = [](std::string_view text) {
    Words out;
    for (const auto line : lines_of(text)) out.emplace_back(line);
    return out;
  };
  CHECK(lines("").empty());
  CHECK(lines("a\nb") == Words{"a", "b"});
  CHECK(lines("a\r\n\r\nb\n") == Words{"a", "", "b"});
  CHECK(lines("\n") == Words{""});
  CHECK(lines("a\rb\n") == Words{"a\rb"});
}

TEST_CASE("comparing without case knows ASCII alone") {
  CHECK(lower_ascii("Ready FOR é É") == "ready for é É");
  CHECK(equal_ignoring_case("In Progress", "in progress"));
  CHECK_FALSE(equal_ignoring_case("abc", "ab"));
  CHECK_FALSE(equal_ignoring_case("É", "é"));
}

TEST_CASE("a count is digits only") {
  CHECK(parse_count("0") == 0);
  CHECK(parse_count("007") == 7);
  CHECK(parse_count("999999999999999999") == 999999999999999999);
  for (const char* text : {"", "-1", "+1", "1.0", " 1", "1 ", "0x1", "1000000000000000000"}) {
    INFO(text);
    CHECK_FALSE(parse_count(text).has_value());
  }
}

TEST_CASE("a number has one canonical text") {
  CHECK(canonical_number("2") == "2");
  CHECK(canonical_number("2.0") == "2");
  CHECK(canonical_number("00.50") == "0.5");
  CHECK(canonical_number("-1.25") == "-1.25");
  CHECK(canonical_number("-0.0") == "0");
  CHECK(canonical_number("100") == "100");
  for (const char* text :
       {"", "-", ".5", "5.", "1e5", "+1", "1,5", "1.2.3", "--1", "nan", "inf", " 1"}) {
    INFO(text);
    CHECK_FALSE(canonical_number(text).has_value());
  }
}

TEST_CASE("a slug is lower-case ASCII words with hyphens") {
  CHECK(slug("Login loops after the 2.3 update") == "login-loops-after-the-2-3-update");
  CHECK(slug("  Épée & Straße -- ") == "epee-strasse");
  CHECK(slug("ﬁle №5") == "file-no5");
  CHECK(slug("日本語").empty());
  CHECK(slug("!!!").empty());
  CHECK(slug("").empty());
  CHECK(slug("bad \xff byte") == "bad-byte");
}

TEST_CASE("a slug is cut between words where that costs less than half") {
  CHECK(slug("one two three", 7) == "one-two");
  CHECK(slug("one two three", 9) == "one-two");
  CHECK(slug("one two three", 8) == "one-two");
  CHECK(slug("abcdefghijklmnop", 8) == "abcdefgh");
  CHECK(slug("a bcdefghijklmnop", 8) == "a-bcdefg");
  CHECK(slug(std::string(500, 'x')).size() == 48);
}

TEST_CASE("the distance of two words counts single edits") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("mvoe", "move") == 1);
  CHECK(edit_distance("doing", "doin") == 1);
}

TEST_CASE("the distance is symmetric and keeps the triangle over short words") {
  const Words words{"", "a", "ab", "ba", "abc", "acb", "bca", "aab", "abab"};
  for (const auto& a : words) {
    for (const auto& b : words) {
      CHECK(edit_distance(a, b) == edit_distance(b, a));
      CHECK((edit_distance(a, b) == 0) == (a == b));
    }
  }
}

TEST_CASE("the nearest name is near enough to be meant") {
  const Words columns{"Backlog", "Ready", "Doing", "Done"};
  CHECK(nearest("Doin", columns) == "Doing");
  CHECK(nearest("DONE", columns) == "Done");
  CHECK(nearest("raedy", columns) == "Ready");
  CHECK(nearest("back", columns) == "Backlog");
  CHECK_FALSE(nearest("archive", columns).has_value());
  CHECK_FALSE(nearest("x", columns).has_value());
  CHECK_FALSE(nearest("", columns).has_value());
  CHECK_FALSE(nearest("Doing", Words{}).has_value());
  CHECK_FALSE(nearest("re", Words{"release-one", "release-two"}).has_value());
  CHECK(did_you_mean("Doin", columns) == Words{"did you mean 'Doing'?"});
  CHECK(did_you_mean("archive", columns).empty());
  CHECK(meant_word(did_you_mean("Doin", columns).front()) == "Doing");
  CHECK(meant_word("give more letters").empty());
}

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK(find_invalid_utf8("") == std::string_view::npos);
  CHECK(find_invalid_utf8("aé日🎉\U0010FFFF") == std::string_view::npos);
  CHECK(find_invalid_utf8("ab\xff") == 2);
  CHECK(find_invalid_utf8("\x80") == 0);
  CHECK(find_invalid_utf8("a\xc3") == 1);
  CHECK(find_invalid_utf8("\xc0\xaf") == 0);          // overlong
  CHECK(find_invalid_utf8("\xe0\x80\xaf") == 0);      // overlong
  CHECK(find_invalid_utf8("\xf0\x80\x80\xaf") == 0);  // overlong
  CHECK(find_invalid_utf8("\xed\xa0\x80") == 0);      // surrogate
  CHECK(find_invalid_utf8("\xf4\x90\x80\x80") == 0);  // over U+10FFFF
  CHECK(find_invalid_utf8("\xe6\x97") == 0);
}

TEST_CASE("printable text holds nothing that a terminal acts on") {
  CHECK(printable("plain é 日 🎉") == "plain é 日 🎉");
  CHECK(printable("\x1b[31mred") == "^[[31mred");
  CHECK(printable("a\nb\tc\x7f") == "a^Jb^Ic^?");
  CHECK(printable(std::string_view("\0", 1)) == "^@");
  CHECK(printable("\u202Eevil\u2066\u200F") == "<U+202E>evil<U+2066><U+200F>");
  CHECK(printable("\u0085\u2028\uFEFF") == "<U+0085><U+2028><U+FEFF>");
  CHECK(printable("bad\xff\xc3") == "bad<FF><C3>");
  CHECK(printable_lines("a\n\x1b\tb\n") == "a\n^[^Ib\n");
}

TEST_CASE("printable text of any bytes is valid UTF-8 without control characters") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      const std::string shown = printable(text);
      bool clean = find_invalid_utf8(shown) == std::string_view::npos;
      for (const char c : shown)
        clean = clean && static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
      if (!clean) FAIL("bytes " << first << " " << second);
    }
  }
}

TEST_CASE("a count agrees with its noun") {
  CHECK(counted(0, "card") == "0 cards");
  CHECK(counted(1, "card") == "1 card");
  CHECK(counted(2, "card") == "2 cards");
  CHECK(counted(2, "story") == "2 stories");
  CHECK(counted(2, "day") == "2 days");
  CHECK(counted(4, "ops") == "4 ops");
  CHECK(counted(2, "branch") == "2 branches");
  CHECK(counted(2, "problème") == "2 problèmes");
  CHECK(counted(2, "日本") == "2 日本");
  CHECK(counted(2, "") == "2 ");
}

}  // namespace
}  // namespace kanban
