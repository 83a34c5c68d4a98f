#include "cli/voice.hpp"

#include <catch2/catch.hpp>

using namespace kanban;
using kanban::cli::exit_code;
using kanban::cli::format_error;

TEST_CASE("an error shows its place, its line with a caret, and the hint last") {
  Error error =
      make_error(ErrorKind::invalid, "duplicate-key", "'column' was already given in line 2")
          .hint("keep one of them")
          .at({"board/cards/k7.yaml", 5, 3});
  error.source_line = "  column: done";
  CHECK(format_error(error) ==
        "board/cards/k7.yaml:5:3: error[duplicate-key]: 'column' was already given in line 2\n"
        "      column: done\n"
        "      ^\n"
        "hint: keep one of them\n");
}

TEST_CASE("an error without a place begins with its severity") {
  Error error =
      make_error(ErrorKind::not_found, "unknown-card", "no card 'zzz'").detail("a detail");
  CHECK(format_error(error) == "error[unknown-card]: no card 'zzz'\n  a detail\n");
  error.severity = Severity::warning;
  CHECK(format_error(error).starts_with("warning[unknown-card]"));
}

TEST_CASE("nothing that a card holds can act on a terminal") {
  const Error error = make_error(ErrorKind::invalid, "bad-value", "no \x1b[31m here\n::stop");
  CHECK(format_error(error) == "error[bad-value]: no ^[[31m here^J::stop\n");
}

TEST_CASE("each kind of error has its exit code") {
  CHECK(exit_code(ErrorKind::refused) == 1);
  CHECK(exit_code(ErrorKind::usage) == 2);
  CHECK(exit_code(ErrorKind::not_found) == 3);
  CHECK(exit_code(ErrorKind::conflict) == 4);
  CHECK(exit_code(ErrorKind::invalid) == 5);
  CHECK(exit_code(ErrorKind::io) == 5);
  CHECK(exit_code(ErrorKind::internal) == 70);
  CHECK(exit_code(ErrorKind::interrupted) == 130);
}
