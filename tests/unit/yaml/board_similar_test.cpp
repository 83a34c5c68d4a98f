#include <catch2/catch.hpp>

#include "yaml/board_codec.hpp"

namespace kanban {
namespace {

Result<ParsedBoard> board_with(const std::string& sections) {
  return parse_board("columns: [backlog, done]\n" + sections, "board.yaml",
                     [](const std::string&) -> Result<std::string> {
                       return make_error(ErrorKind::io, "unreadable", "no such file");
                     });
}

TEST_CASE("a board that says nothing compares in English, hints, and asks for no problem") {
  const Settings settings = board_with("").value().settings;
  CHECK(settings.similar == SimilarSettings{});
  CHECK(settings.similar.hint);
  CHECK(settings.raise_problem.incidents == 0);
}

TEST_CASE("the sections about cards that may be one are read") {
  const Settings settings =
      board_with(
          "similar: {hint: false, language: none, stop_words: [der, die], types: [fehler]}\n"
          "raise_problem: {incidents: 4, within: 2w}\n")
          .value()
          .settings;
  CHECK_FALSE(settings.similar.hint);
  CHECK(settings.similar.language == CardLanguage::none);
  CHECK(settings.similar.stop_words == std::vector<std::string>{"der", "die"});
  CHECK(settings.similar.types == std::vector<std::string>{"fehler"});
  CHECK(settings.raise_problem == RaiseProblem{4, 14});
  CHECK(board_with("raise_problem: {incidents: 2}\n").value().settings.raise_problem ==
        RaiseProblem{2, 7});
}

TEST_CASE("what makes no sense is refused") {
  CHECK(board_with("similar: {language: klingon}\n").error().code == "bad-value");
  CHECK(board_with("similar: {hint: perhaps}\n").error().code == "bad-value");
  CHECK(board_with("raise_problem: {within: 7d}\n").error().code == "bad-value");
  CHECK(board_with("raise_problem: {incidents: 1}\n").error().code == "bad-value");
  CHECK(board_with("raise_problem: {incidents: 3, within: 0d}\n").error().code == "bad-value");
  CHECK(board_with("similar: {wrods: [a]}\n").value().warnings.front().code == "unknown-key");
}

}  // namespace
}  // namespace kanban
