#include "yaml/quoting.hpp"

#include <catch2/catch.hpp>

namespace kanban::yaml {
namespace {

TEST_CASE("a word is plain only where no reader sees anything else in it") {
  for (const char* text : {"a", "To Do", "3rd", "2x9ta", "R&D", "a.b/c", "日本"}) {
    INFO(text);
    CHECK(may_be_plain(text));
  }
  for (const char* text :
       {"",    " a",         "a ", "yes", "Off",  "null", "12", "1_000", "1e5", "0b1",
        "0o7", "2026-11-18", "-",  "- a", "a: b", "a #b", "a?", "[",     "a,b", "\xC2\x85"}) {
    INFO(text);
    CHECK_FALSE(may_be_plain(text));
  }
  // What a file says plainly is read as it stands, even where the writer would quote it.
  CHECK(reads_as_plain("2026"));
  CHECK_FALSE(reads_as_plain("a: b"));
}

TEST_CASE("double quotes hold anything on one line") {
  CHECK(double_quoted("a \"b\" \\c\n\t\r") == R"("a \"b\" \\c\n\t\r")");
  CHECK(double_quoted("\x1B\x7F") == R"("\u001B\u007F")");
  CHECK(double_quoted("\xE2\x80\xA8\xEF\xBB\xBF\xC2\x85") == R"("\u2028\uFEFF\u0085")");
  CHECK(double_quoted("é🎉") == "\"é🎉\"");
}

TEST_CASE("single quotes double the quote inside") {
  CHECK(single_quoted("it's") == "'it''s'");
  CHECK(may_be_single_quoted("it's # : \\"));
  CHECK_FALSE(may_be_single_quoted("a\nb"));
}

TEST_CASE("a literal block is for text that it gives back unchanged") {
  CHECK(may_be_literal("a\n\n  b\tc"));
  for (const char* text : {"", "a\n", " a", "\na", "a\r\nb", "a\n \nb", "a\x1B"}) {
    CHECK_FALSE(may_be_literal(text));
  }
  std::string out;
  append_literal_lines(out, "a\n\n b", 2);
  CHECK(out == "  a\n\n   b\n");
}

TEST_CASE("characters that mislead are found") {
  CHECK(is_control("\x1B", 0));
  CHECK(is_control("\xC2\x9F", 0));
  CHECK_FALSE(is_control("\t", 0));
  CHECK_FALSE(is_control("\xC2\xA0", 0));
  CHECK(is_direction_override("\xE2\x80\xAE", 0));
  CHECK(is_direction_override("\xE2\x81\xA6", 0));
  CHECK_FALSE(is_direction_override("\xE2\x80\x8F", 0));
}

}  // namespace
}  // namespace kanban::yaml
