#include "yaml/cursor.hpp"

#include <catch2/catch.hpp>

namespace kanban::yaml {
namespace {

TEST_CASE("only clean text is scanned") {
  CHECK(is_clean("plain text\n\twith a tab, and é 日本 🎉\n"));
  for (const char* text : {"a\r\n", "a\x1B", "a\x7F", "12345678\x01", "\xC2\x85", "\xFF",
                           "\xED\xA0\x80", "\xE2\x80\xAE", "\xE2\x80\xA8", "\xEF\xBB\xBFid: a"}) {
    CHECK_FALSE(is_clean(text));
  }
}

TEST_CASE("a word is taken up to what cannot be in one") {
  std::string out;
  Cursor flow("To Do, next");
  CHECK(flow.word(out));
  CHECK(out == "To Do");
  CHECK(flow.take(", next"));
  for (const char* text : {"", "- a", "?", "a ", "\"\"", "@a", "'a'"}) {
    INFO(text);
    CHECK_FALSE(Cursor(text).word(out));
  }
}

TEST_CASE("a quoted text knows the escapes that the writer makes and no others") {
  std::string out;
  CHECK(Cursor(R"("a \"b\" \\ \n\t\r\u2028")").quoted(out));
  CHECK(out == "a \"b\" \\ \n\t\r\xE2\x80\xA8");
  for (const char* text : {"\"a", "\"a\nb\"", R"("\x41")", R"("\u0041")", R"("\_")", "a"}) {
    CHECK_FALSE(Cursor(text).quoted(out));
  }
}

TEST_CASE("times and days that do not exist are declined") {
  Instant at;
  std::string_view day;
  CHECK(Cursor("2026-11-18T09:14:03Z").instant(at));
  CHECK(at == parse_instant("2026-11-18T09:14:03Z").value());
  for (const char* text : {"2026-11-18T24:00:00Z", "2026-02-30T00:00:00Z", "2026-11-18T09:14:03",
                           "2026-11-18 09:14:03Z", "2026-11-18T09:14:0xZ"}) {
    CHECK_FALSE(Cursor(text).instant(at));
  }
  CHECK(Cursor("2028-02-29").date(day));
  CHECK_FALSE(Cursor("2026-02-29").date(day));
}

TEST_CASE("a literal block ends where its indentation does") {
  std::string out;
  Cursor block("  a\n\n   b\n\nkey: c\n");
  CHECK(block.literal(out, 2));
  CHECK(out == "a\n\n b");
  CHECK(block.take("key"));
  CHECK_FALSE(Cursor("   a\n").literal(out, 2));
  CHECK_FALSE(Cursor("\n  a\n").literal(out, 2));
  CHECK_FALSE(Cursor("  a\n    \n  b\n").literal(out, 2));
  CHECK_FALSE(Cursor("key\n").literal(out, 2));
}

}  // namespace
}  // namespace kanban::yaml
