#include "base/shown_value.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace kanban;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a value is shown on one line, at most sixty columns of it") {
  CHECK(shown_value("") == "nothing");
  CHECK(shown_value("one\ntwo") == "one …");
  CHECK(shown_value("\x1b[31m") == "^[[31m");
  CHECK(shown_value(std::string(60, 'a')) == std::string(60, 'a'));
  CHECK(shown_value(std::string(100, 'a')) == std::string(60, 'a') + "…");
}

TEST_CASE("a value is cut between characters, by columns and not by bytes") {
  // Two bytes and one column each; three bytes and two columns each.
  CHECK(shown_value(repeated("é", 60)) == repeated("é", 60));
  CHECK(shown_value(repeated("é", 61)) == repeated("é", 60) + "…");
  CHECK(shown_value(repeated("語", 31)) == repeated("語", 30) + "…");
  // A letter and the accent over it are one character.
  CHECK(shown_value(repeated("e\u0301", 61)) == repeated("e\u0301", 60) + "…");
}

TEST_CASE("a value is shown whole by its columns and lines") {
  CHECK(is_shown_whole(repeated("é", 60)));
  CHECK_FALSE(is_shown_whole(repeated("é", 61)));
  CHECK_FALSE(is_shown_whole("one\ntwo"));
}
