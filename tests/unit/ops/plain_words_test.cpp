#include "ops/plain_words.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("words of several lines are kept, with plain line ends") {
  CHECK(plain_words("a comment", " One\r\n\r\n\ttwo — drei\n").value() == "One\n\n\ttwo — drei");
  CHECK(plain_words("a comment", "").value().empty());
}

TEST_CASE("control characters and bytes that are no UTF-8 are refused, and shown") {
  for (const char* bad : {"a\x1b[31mb", "a\x07", "ok\nb\x80",
                          "a\xe2\x80\xae"
                          "b"}) {
    const auto words = plain_words("a comment", bad);
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().code == "bad-value");
    CHECK(words.error().kind == ErrorKind::usage);
  }
}
